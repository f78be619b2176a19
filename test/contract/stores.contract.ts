import { describe, expect, test } from 'vitest'
import { inbound } from '../support/lead-fixtures.ts'
import { describeConversations } from './conversations.contract.ts'
import { describeDesk } from './desk.contract.ts'
import { describeErasure } from './erasure.contract.ts'
import { describeFaq } from './faq.contract.ts'
import { describeGaps } from './gaps.contract.ts'
import { describeLeads } from './leads.contract.ts'
import { describeOutbox } from './outbox.contract.ts'
import { type Stores, turn } from './stores.ts'

/** What every implementation of the operational stores keeps to. */
export function describeStores(name: string, open: () => Stores): void {
  describe(`inbox (${name})`, () => {
    test('a message is accepted once for its channel and id', async () => {
      await using stores = open()
      expect(await stores.inbox.accept(inbound('1'))).toBe(true)
      expect(await stores.inbox.accept(inbound('1', { text: '别的' }))).toBe(false)
      expect(await stores.inbox.accept(inbound('1', { channel: 'page' }))).toBe(true)
    })

    test('pending messages come back whole and in order until a turn handles them', async () => {
      await using stores = open()
      const second = inbound('2', {
        action: { type: 'feedback', value: 'up', answerId: 'a' },
        locale: 'zh-CN',
        attachment: 'photo',
        messageId: '17',
        isEdit: true,
      })
      await stores.inbox.accept(inbound('1'))
      await stores.inbox.accept(second)
      expect(await stores.inbox.pending()).toEqual([inbound('1'), second])
      await turn(stores, '1')
      expect(await stores.inbox.pending()).toEqual([second])
    })
  })

  describeOutbox(name, open)
  describeConversations(name, open)
  describeLeads(name, open)
  describeDesk(name, open)
  describeErasure(name, open)
  describeGaps(name, open)
  describeFaq(name, open)
}
