import { describe, expect, test } from 'vitest'
import type { ConversationStore } from '../../src/ports/conversation-store.ts'
import type { Inbox } from '../../src/ports/inbox.ts'
import type { LeadStore } from '../../src/ports/lead-store.ts'
import type { Outbox } from '../../src/ports/outbox.ts'
import { card, conversation, inbound, lead, outgoing, STAFF_LI, STAFF_WANG } from '../support/lead-fixtures.ts'

/** The four stores of one database. */
export interface Stores extends AsyncDisposable {
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly conversations: ConversationStore
  readonly leads: LeadStore
}

const NOW = new Date('2026-11-24T02:00:00.000Z')
const LATER = new Date('2026-11-24T02:01:00.000Z')
const NIGHT_IN_CHINA = new Date('2026-11-24T16:30:00.000Z')

/** Stores a handled message with what it led to. */
async function turn(
  stores: Stores,
  externalId: string,
  more: Partial<Parameters<ConversationStore['commitTurn']>[0]> = {},
) {
  await stores.inbox.accept(inbound(externalId))
  await stores.conversations.commitTurn({
    state: conversation(),
    handled: [{ channel: 'telegram', externalId }],
    outgoing: [outgoing(`to-${externalId}`)],
    ...more,
  })
}

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
      const second = inbound('2', { action: { type: 'feedback', value: 'up', answerId: 'a' }, locale: 'zh-CN' })
      await stores.inbox.accept(inbound('1'))
      await stores.inbox.accept(second)
      expect(await stores.inbox.pending()).toEqual([inbound('1'), second])
      await turn(stores, '1')
      expect(await stores.inbox.pending()).toEqual([second])
    })
  })

  describe(`outbox (${name})`, () => {
    test('only the oldest waiting message of an address is due', async () => {
      await using stores = open()
      await stores.leads.post([outgoing('a'), outgoing('b'), outgoing('c', { address: '2' })])
      const due = await stores.outbox.due(NOW)
      expect(due.map((message) => message.content)).toEqual([outgoing('a').content, outgoing('c').content])
      await stores.outbox.markSent(due[0]?.id ?? 0, 'x1')
      expect((await stores.outbox.due(NOW)).map((message) => message.content)).toEqual([
        outgoing('b').content,
        outgoing('c').content,
      ])
    })

    test('a retry holds its address back until its time', async () => {
      await using stores = open()
      await stores.leads.post([outgoing('a'), outgoing('b')])
      const [first] = await stores.outbox.due(NOW)
      await stores.outbox.markForRetry(first?.id ?? 0, LATER, 'busy')
      expect(await stores.outbox.due(NOW)).toEqual([])
      expect(await stores.outbox.nextDueAt(NOW)).toEqual(LATER)
      expect(await stores.outbox.attempts(first?.id ?? 0)).toBe(1)
      expect((await stores.outbox.due(LATER)).map(({ id }) => id)).toEqual([first?.id])
      expect(await stores.outbox.nextDueAt(LATER)).toBeUndefined()
    })

    test('a message given up makes way for the next', async () => {
      await using stores = open()
      await stores.leads.post([outgoing('a'), outgoing('b')])
      const [first] = await stores.outbox.due(NOW)
      await stores.outbox.markFailed(first?.id ?? 0, 'blocked')
      expect((await stores.outbox.due(NOW)).map(({ content }) => content)).toEqual([outgoing('b').content])
    })

    test('a message with a known key is stored once', async () => {
      await using stores = open()
      await stores.leads.post([outgoing('a')])
      await stores.leads.post([outgoing('a', { address: '9' })])
      expect(await stores.outbox.due(NOW)).toHaveLength(1)
    })

    test('the card of a lead and the lead of a message are found once sent', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1'), outgoing: [card('L-1')] })
      expect(await stores.outbox.cardMessage('L-1')).toBeUndefined()
      const [message] = await stores.outbox.due(NOW)
      await stores.outbox.markSent(message?.id ?? 0, '77')
      expect(await stores.outbox.cardMessage('L-1')).toEqual({ address: '-100', externalMessageId: '77' })
      expect(await stores.outbox.leadOfMessage('telegram', '-100', '77')).toBe('L-1')
      expect(await stores.outbox.leadOfMessage('telegram', '-999', '77')).toBeUndefined()
    })

    test('the replies to a message are known once its turn is committed, without those for staff', async () => {
      await using stores = open()
      await stores.inbox.accept(inbound('1'))
      expect(await stores.outbox.repliesTo('telegram', '1')).toBeUndefined()
      await turn(stores, '1', { newLead: lead('L-1'), outgoing: [outgoing('a'), card('L-1'), outgoing('b')] })
      const replies = await stores.outbox.repliesTo('telegram', '1')
      expect(replies?.map(({ content }) => content)).toEqual([outgoing('a').content, outgoing('b').content])
      expect(await stores.outbox.repliesTo('telegram', 'unknown')).toBeUndefined()
    })

    test('what staff said before reaches a person with the replies of its next turn', async () => {
      await using stores = open()
      await stores.leads.post([outgoing('staff')])
      await turn(stores, '1')
      const replies = await stores.outbox.repliesTo('telegram', '1')
      expect(replies?.map(({ content }) => content)).toEqual([outgoing('staff').content, outgoing('to-1').content])
    })
  })

  describe(`conversations (${name})`, () => {
    test('a state comes back as it was committed', async () => {
      await using stores = open()
      const state = conversation({
        language: 'ja',
        known: { company: '甲' },
        offer: { name: 'human', question: '問', citations: [] },
      })
      expect(await stores.conversations.load('chat:1')).toBeUndefined()
      await turn(stores, '1', { state })
      expect(await stores.conversations.load('chat:1')).toEqual(state)
    })

    test('a turn committed a second time changes nothing', async () => {
      await using stores = open()
      await turn(stores, '1')
      await turn(stores, '1', { state: conversation({ language: 'de' }), outgoing: [outgoing('again')] })
      expect((await stores.conversations.load('chat:1'))?.language).toBe('zh')
      expect(await stores.outbox.due(NOW)).toHaveLength(1)
    })

    test('a turn that cannot be stored whole leaves nothing behind', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1') })
      const doubled = turn(stores, '2', { state: conversation({ language: 'de' }), newLead: lead('L-1') })
      await expect(doubled).rejects.toThrow()
      expect((await stores.conversations.load('chat:1'))?.language).toBe('zh')
      expect((await stores.inbox.pending()).map(({ externalId }) => externalId)).toEqual(['2'])
      expect(await stores.outbox.repliesTo('telegram', '2')).toBeUndefined()
    })

    test('a claimed lead gives staff the word, whatever a turn under way commits afterwards', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1') })
      await stores.leads.claim('L-1', STAFF_WANG, NOW, [])
      await turn(stores, '2', { state: conversation() })
      expect((await stores.conversations.load('chat:1'))?.phase).toEqual({ name: 'with-staff', leadId: 'L-1' })
      await stores.leads.close('L-1', LATER, [])
      expect((await stores.conversations.load('chat:1'))?.phase).toEqual({ name: 'asking' })
    })

    test('the transcript holds the last messages of both sides in order, without those for staff', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1'), outgoing: [outgoing('a'), card('L-1')] })
      await turn(stores, '2')
      const all = await stores.conversations.transcript('chat:1', 10)
      expect(all.map(({ direction }) => direction)).toEqual(['in', 'out', 'in', 'out'])
      const last = await stores.conversations.transcript('chat:1', 2)
      expect(last).toEqual(all.slice(2))
      expect(last[0]?.message).toEqual(inbound('2'))
    })

    test('erasing leaves an anonymous trace of the lead and still knows a redelivery', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1'), outgoing: [outgoing('a'), card('L-1')] })
      await stores.conversations.recordFeedback({ conversationId: 'chat:1', answerId: 'a', value: 'up', at: 'now' })
      await stores.inbox.accept(inbound('2'))
      await stores.conversations.erase('chat:1', 'telegram')
      expect(await stores.conversations.load('chat:1')).toBeUndefined()
      const left = await stores.leads.find('L-1')
      expect(left).toMatchObject({ status: 'closed', conversationId: '', address: '', need: { industry: '机器人' } })
      expect(left?.contact).toBeUndefined()
      expect(left?.need.company).toBeUndefined()
      expect(left?.question).toBeUndefined()
      expect(await stores.inbox.accept(inbound('1'))).toBe(false)
      expect((await stores.inbox.pending()).map(({ externalId }) => externalId)).toEqual(['2'])
      expect((await stores.outbox.due(NOW)).map(({ content }) => content.type)).toEqual(['lead-card'])
    })

    test('an erasing turn keeps what it says itself', async () => {
      await using stores = open()
      await turn(stores, '1')
      await turn(stores, '2', { erasing: true, outgoing: [outgoing('done')] })
      const transcript = await stores.conversations.transcript('chat:1', 10)
      expect(transcript.map(({ message }) => 'content' in message && message.content)).toEqual([
        outgoing('done').content,
      ])
    })

    test('redacting rewrites the kept texts of handled messages', async () => {
      await using stores = open()
      await stores.inbox.accept(inbound('1', { text: '电话13812345678' }))
      await turn(stores, '1')
      await turn(stores, '2', { redact: (text) => text.replaceAll('13812345678', '***') })
      const transcript = await stores.conversations.transcript('chat:1', 10)
      expect(transcript.map(({ message }) => 'text' in message && message.text)).toContain('电话***')
    })
  })

  describe(`leads (${name})`, () => {
    test('ids count per day as the day is in China', async () => {
      await using stores = open()
      expect(await stores.leads.reserveId(NOW)).toBe('L-261124-01')
      expect(await stores.leads.reserveId(NOW)).toBe('L-261124-02')
      expect(await stores.leads.reserveId(NIGHT_IN_CHINA)).toBe('L-261125-01')
    })

    test('a lead comes back as it was stored', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1') })
      expect(await stores.leads.find('L-1')).toEqual(lead('L-1'))
      expect(await stores.leads.find('L-2')).toBeUndefined()
    })

    test('contact data without consent is not stored', async () => {
      await using stores = open()
      const { consent: _consent, ...withoutConsent } = lead('L-1')
      await turn(stores, '1', { newLead: withoutConsent })
      expect((await stores.leads.find('L-1'))?.contact).toBeUndefined()
    })

    test('leads are listed by state, time and conversation', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1') })
      await turn(stores, '2', {
        newLead: lead('L-2', { conversationId: 'chat:2', createdAt: '2026-11-25T02:00:00.000Z' }),
      })
      await stores.leads.claim('L-1', STAFF_WANG, NOW, [])
      const ids = async (filter?: Parameters<LeadStore['list']>[0]) =>
        (await stores.leads.list(filter)).map(({ id }) => id)
      expect(await ids()).toEqual(['L-1', 'L-2'])
      expect(await ids({ status: 'claimed' })).toEqual(['L-1'])
      expect(await ids({ since: '2026-11-25' })).toEqual(['L-2'])
      expect(await ids({ conversationId: 'chat:2' })).toEqual(['L-2'])
    })

    test('the first claim wins and only its messages are stored', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1'), outgoing: [] })
      const claims = await Promise.all([
        stores.leads.claim('L-1', STAFF_WANG, NOW, [outgoing('claim', { address: 'wang' })]),
        stores.leads.claim('L-1', STAFF_LI, NOW, [outgoing('claim-li', { address: 'li' })]),
      ])
      expect(claims).toEqual([true, false])
      expect((await stores.leads.find('L-1'))?.owner).toEqual(STAFF_WANG)
      expect((await stores.outbox.due(NOW)).map(({ address }) => address)).toEqual(['wang'])
    })

    test('a lead is closed once, and a closed one cannot be claimed', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1') })
      expect(await stores.leads.close('L-1', NOW, [])).toBe(true)
      expect(await stores.leads.close('L-1', LATER, [])).toBe(false)
      expect(await stores.leads.claim('L-1', STAFF_WANG, LATER, [])).toBe(false)
      expect(await stores.leads.find('L-1')).toMatchObject({ status: 'closed', closedAt: NOW.toISOString() })
    })
  })
}
