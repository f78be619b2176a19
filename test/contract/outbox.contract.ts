import { describe, expect, test } from 'vitest'
import type { OutboundContent } from '../../src/domain/message.ts'
import type { NewOutboundMessage } from '../../src/ports/outbox.ts'
import { card, inbound, lead, outgoing } from '../support/lead-fixtures.ts'
import { LATER, NOW, post, type Stores, step, turn, waiting, withLeads } from './stores.ts'

const STAFF_CHAT = '-100'

const relay = (text: string, more: Partial<NewOutboundMessage> = {}): NewOutboundMessage => ({
  channel: 'telegram',
  address: STAFF_CHAT,
  leadId: 'L-1',
  content: { type: 'lead-relay', leadId: 'L-1', text },
  dedupeKey: `relay:${text}`,
  ...more,
})

/** The oldest message that is due. */
async function first({ outbox }: Stores) {
  const [message] = await outbox.due(NOW)
  if (!message) throw new Error('nothing is due')
  return message
}

const textOf = (content: OutboundContent): string => ('text' in content ? content.text : content.type)

/** What every outbox keeps to. */
export function describeOutbox(name: string, open: () => Stores): void {
  describe(`outbox (${name})`, () => {
    test('only the oldest waiting message of an address is due', async () => {
      await using stores = open()
      await stores.leads.commit({ messages: [outgoing('a'), outgoing('b'), outgoing('c', { address: '2' })] })
      const due = await stores.outbox.due(NOW)
      expect(due.map(({ content }) => content)).toEqual([outgoing('a').content, outgoing('c').content])
      await stores.outbox.markSent(due[0]?.id ?? 0, { externalMessageId: 'x1' })
      expect(await waiting(stores)).toEqual([outgoing('b').content, outgoing('c').content])
    })

    test('a retry holds its address back until its time', async () => {
      await using stores = open()
      await stores.leads.commit({ messages: [outgoing('a'), outgoing('b')] })
      const { id } = await first(stores)
      await stores.outbox.markForRetry(id, LATER, 'busy', true)
      expect(await stores.outbox.due(NOW)).toEqual([])
      expect(await stores.outbox.nextDueAt(NOW)).toEqual(LATER)
      expect(await stores.outbox.attempts(id)).toBe(1)
      expect((await stores.outbox.due(LATER)).map((message) => message.id)).toEqual([id])
      expect(await stores.outbox.nextDueAt(LATER)).toBeUndefined()
    })

    test('a message given up makes way for the next', async () => {
      await using stores = open()
      await stores.leads.commit({ messages: [outgoing('a'), outgoing('b')] })
      await stores.outbox.markFailed((await first(stores)).id, 'blocked')
      expect(await waiting(stores)).toEqual([outgoing('b').content])
    })

    test('giving a message up stores what follows from it', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      const [message] = await post(stores, outgoing('a', { leadId: 'L-1' }))
      const failed = step('L-1', { type: 'delivery-failed', reason: 'blocked' })
      const consequences = { messages: [card('L-1')], steps: [failed] }
      await stores.outbox.markFailed(message?.id ?? 0, 'blocked', consequences)
      expect(await waiting(stores)).toEqual([card('L-1').content])
      expect(await stores.leads.history('L-1')).toEqual([failed])
    })

    test('a message with a known key is stored once', async () => {
      await using stores = open()
      await stores.leads.commit({ messages: [outgoing('a')] })
      await stores.leads.commit({ messages: [outgoing('a', { address: '9' })] })
      expect(await stores.outbox.due(NOW)).toHaveLength(1)
    })

    test('an attempt of which nothing was heard is uncertain, one that was refused is not', async () => {
      await using stores = open()
      const [message] = await post(stores, outgoing('a'))
      const id = message?.id ?? 0
      const { outbox } = stores
      expect(await outbox.begin(id)).toEqual({})
      expect(await outbox.begin(id), 'the process ended while it sent').toEqual({ uncertainAfter: 0 })
      await outbox.markForRetry(id, LATER, 'refused', true)
      expect(await outbox.begin(id)).toEqual({})
      await outbox.markForRetry(id, LATER, 'time-out', false)
      expect(await outbox.begin(id)).toEqual({ uncertainAfter: 0 })
    })

    test('a retry does not bring back what was sent meanwhile', async () => {
      await using stores = open()
      const [message] = await post(stores, outgoing('a'))
      await stores.outbox.markSent(message?.id ?? 0, { externalMessageId: '1' })
      await stores.outbox.markForRetry(message?.id ?? 0, LATER, 'late', false)
      await stores.outbox.markFailed(message?.id ?? 0, 'late')
      expect(await stores.outbox.due(LATER)).toEqual([])
      expect(await stores.outbox.nextDueAt(NOW)).toBeUndefined()
    })

    test('followers are the later waiting messages of the same kind, lead and address, in order', async () => {
      await using stores = open()
      const others = [card('L-1'), relay('别的需求', { leadId: 'L-2' }), relay('别的群', { address: '-200' })]
      await stores.leads.commit({ messages: [relay('一'), ...others, relay('二'), relay('三')] })
      const head = await first(stores)
      const followers = await stores.outbox.followers(head)
      expect(followers.map(({ content }) => textOf(content))).toEqual(['二', '三'])
      const [second, third] = followers
      expect(second && (await stores.outbox.followers(second)).map(({ id }) => id)).toEqual([third?.id])
    })

    test('a message of no lead has no followers', async () => {
      await using stores = open()
      await stores.leads.commit({ messages: [outgoing('a'), outgoing('b')] })
      expect(await stores.outbox.followers(await first(stores))).toEqual([])
    })

    test('what went out as part of a message is sent with it', async () => {
      await using stores = open()
      await stores.leads.commit({ messages: [relay('一'), relay('二'), relay('三')] })
      const head = await first(stores)
      const [second] = await stores.outbox.followers(head)
      await stores.outbox.markSent(head.id, { externalMessageId: '5' }, [second?.id ?? 0])
      expect((await waiting(stores)).map(textOf)).toEqual(['三'])
    })

    test('words that went out together are known to be one message', async () => {
      await using stores = open()
      const sources = ['telegram:1:30', 'telegram:1:31', 'telegram:1:32']
      await stores.leads.commit({ messages: sources.map((source) => relay(source, { source })) })
      const head = await first(stores)
      const [second] = await stores.outbox.followers(head)
      await stores.outbox.markSent(head.id, { externalMessageId: '5' }, [second?.id ?? 0])
      await stores.outbox.markSent((await first(stores)).id, { externalMessageId: '6' })
      const joined = await Promise.all(sources.map((source) => stores.outbox.sentFor(source)))
      expect(joined.map((sent) => [sent?.externalMessageId, sent?.isJoined])).toEqual([
        ['5', true],
        ['5', true],
        ['6', false],
      ])
    })

    test('a sent card is placed where it went, and its lead is found by it', async () => {
      await using stores = open()
      const place = { group: '总群', chatId: STAFF_CHAT }
      await turn(stores, '1', { newLead: lead('L-1', { place }), outgoing: [card('L-1')] })
      expect(await stores.leads.findAt(STAFF_CHAT, '40')).toBeUndefined()
      const { id } = await first(stores)
      const placed = { chatId: STAFF_CHAT, topicId: '40', cardId: '77' }
      await stores.outbox.markSent(id, { externalMessageId: '77', card: placed })
      expect((await stores.leads.find('L-1'))?.place).toEqual({ ...place, topicId: '40', cardId: '77' })
      expect((await stores.leads.findAt(STAFF_CHAT, '40'))?.id).toBe('L-1')
      const forReplies = { leadId: 'L-1', isForReplies: true }
      expect(await stores.outbox.leadOfMessage('telegram', STAFF_CHAT, '77')).toEqual(forReplies)
      expect(await stores.outbox.leadOfMessage('telegram', '-999', '77')).toBeUndefined()
    })

    test.each([
      ['the enterprise’s words', { type: 'lead-relay', leadId: 'L-1', text: '您好' }, true],
      ['changed words of the enterprise', { type: 'lead-relay-edit', leadId: 'L-1', source: 's', text: '您好' }, true],
      ['what the desk says about it', { type: 'staff-notice', leadId: 'L-1', text: '⏰' }, false],
    ] as const)(
      'the lead of a message in a staff chat is found: %s, for replies %s',
      async (_what, content, isForReplies) => {
        await using stores = open()
        const [message] = await post(stores, relay('一', { content }))
        expect(await stores.outbox.leadOfMessage('telegram', STAFF_CHAT, '78')).toBeUndefined()
        await stores.outbox.markSent(message?.id ?? 0, { externalMessageId: '78' })
        expect(await stores.outbox.leadOfMessage('telegram', STAFF_CHAT, '78')).toEqual({ leadId: 'L-1', isForReplies })
        expect(await stores.outbox.leadOfMessage('telegram', STAFF_CHAT, '79')).toBeUndefined()
      },
    )

    test('a message that was erased while it was on its way is known to be gone', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      const [kept] = await post(stores, outgoing('kept', { conversationId: 'chat:9', address: '9' }))
      const [message] = await post(stores, relay('一'))
      await stores.conversations.erase('chat:1', 'telegram')
      expect(await stores.outbox.markSent(message?.id ?? 0, { externalMessageId: '5' })).toBe(false)
      expect(await stores.outbox.markSent(kept?.id ?? 0, { externalMessageId: '6' })).toBe(true)
    })

    test('what belongs to no lead and no conversation, such as an export, is not kept once it was handed over', async () => {
      await using stores = open()
      const file = { type: 'file', name: 'leads.csv', mediaType: 'text/csv', text: '王经理,13812345678' } as const
      const message = { channel: 'telegram', address: '7', content: file, dedupeKey: 'export', source: 's' } as const
      const [stored] = await post(stores, message)
      expect(stored?.content).toEqual(file)
      await stores.outbox.markSent(stored?.id ?? 0, { externalMessageId: '5' })
      expect((await stores.outbox.sentFor('s'))?.content).toEqual({ ...file, text: '' })
    })

    test('an uncertain message is looked for after the latest of both directions that came before it', async () => {
      await using stores = open()
      const { outbox, inbox } = stores
      /** What is known of the chat when a second attempt begins; `between` happens after the first. */
      const uncertainAfter = async (key: string, between: () => Promise<unknown> = async () => undefined) => {
        const [message] = await post(stores, outgoing(key))
        const id = message?.id ?? 0
        await outbox.begin(id)
        await between()
        const begun = await outbox.begin(id)
        await outbox.markSent(id, { externalMessageId: key })
        return begun.uncertainAfter
      }
      expect(await uncertainAfter('9')).toBe(0)
      expect(await uncertainAfter('10'), 'as numbers, not as words').toBe(9)
      expect(await uncertainAfter('11')).toBe(10)
      await inbox.accept(inbound('in', { messageId: '20' }))
      await inbox.accept(inbound('elsewhere', { address: '2', messageId: '99' }))
      await inbox.accept(inbound('on the page', { channel: 'page', messageId: '98' }))
      expect(await uncertainAfter('21'), 'what the person said counts too').toBe(20)
      const meanwhile = () => inbox.accept(inbound('later', { messageId: '30' }))
      expect(await uncertainAfter('22', meanwhile), 'what came after the attempt does not').toBe(21)
    })

    test('what was sent for a source is found, once it was sent; its lead is found before', async () => {
      await using stores = open()
      const source = 'telegram:-100:45'
      const [message] = await post(stores, outgoing('a', { leadId: 'L-1', source }))
      expect(await stores.outbox.sentFor(source)).toBeUndefined()
      expect(await stores.outbox.leadOfSource(source)).toBe('L-1')
      await stores.outbox.markSent(message?.id ?? 0, { externalMessageId: '12' })
      expect(await stores.outbox.sentFor(source)).toEqual({
        address: '1',
        externalMessageId: '12',
        content: outgoing('a').content,
        isJoined: false,
      })
      expect(await stores.outbox.leadOfSource('telegram:-100:46')).toBeUndefined()
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
      await stores.leads.commit({ messages: [outgoing('staff')] })
      await turn(stores, '1')
      const replies = await stores.outbox.repliesTo('telegram', '1')
      expect(replies?.map(({ content }) => content)).toEqual([outgoing('staff').content, outgoing('to-1').content])
    })
  })
}
