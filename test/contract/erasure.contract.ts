import { describe, expect, test } from 'vitest'
import type { Lead } from '../../src/domain/lead.ts'
import type { OutboundContent } from '../../src/domain/message.ts'
import type { NewOutboundMessage } from '../../src/ports/outbox.ts'
import { card, conversation, inbound, lead, outgoing, STAFF_WANG } from '../support/lead-fixtures.ts'
import { change, endedAt, NOW, post, type Stores, sendAll, step, turn, waiting, withLeads } from './stores.ts'

const STAFF_CHAT = '-100'
const place = { group: '总群', chatId: STAFF_CHAT }

const toStaff = (content: OutboundContent, key: string): NewOutboundMessage => ({
  channel: 'telegram',
  address: STAFF_CHAT,
  leadId: 'L-1',
  content,
  dedupeKey: key,
})

const relay = (text: string, more: object = {}): NewOutboundMessage =>
  toStaff({ type: 'lead-relay', leadId: 'L-1', text, ...more }, `relay:${text}`)

const SINCE = '2026-11-20T00:00:00.000Z'

/** What every store keeps to when personal data is erased. */
export function describeErasure(name: string, open: () => Stores): void {
  describe(`erasure (${name})`, () => {
    test('erasing leaves an anonymous trace of the lead and still knows a redelivery', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1', { place }), outgoing: [outgoing('a'), card('L-1')] })
      await stores.inbox.accept(inbound('2'))
      await stores.conversations.erase('chat:1', 'telegram')
      expect(await stores.conversations.load('chat:1')).toBeUndefined()
      const left = await stores.leads.find('L-1')
      expect(left).toMatchObject({
        status: 'closed',
        reason: 'withdrawn',
        conversationId: '',
        address: '',
        need: { industry: '机器人', district: '武清区' },
        answered: [],
        citations: [],
        suggestions: {},
        erasedAt: NOW.toISOString(),
        version: 2,
      })
      expect(left?.contact).toBeUndefined()
      expect(left?.need.company).toBeUndefined()
      expect(left?.question).toBeUndefined()
      expect(await stores.inbox.accept(inbound('1'))).toBe(false)
      expect((await stores.inbox.pending()).map(({ externalId }) => externalId)).toEqual(['2'])
    })

    test('the history keeps what happened and who of the staff did it, without any words', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1', { place }))
      const said = step('L-1', { type: 'staff-message', touches: ['question'], text: '每亩三十万' })
      const asked = step('L-1', { type: 'enterprise-message', text: '我电话13812345678' })
      await stores.leads.commit({ steps: [asked, said, step('L-1', { type: 'noted', text: '难缠' })] })
      await stores.conversations.erase('chat:1', 'telegram')
      const history = await stores.leads.history('L-1')
      expect(history.map(({ event }) => event)).toEqual([
        { type: 'enterprise-message' },
        { type: 'staff-message', touches: ['question'] },
        { type: 'noted' },
        { type: 'erased' },
      ])
      expect(history[1]?.actor).toEqual({ type: 'staff', ...STAFF_WANG })
    })

    test('an ended lead keeps its end, and nothing finds it by what it said', async () => {
      await using stores = open()
      const signed = lead('L-1', { status: 'signed', owner: STAFF_WANG, endedAt: SINCE })
      await withLeads(stores, signed, lead('L-2', { conversationId: 'chat:2' }))
      await stores.leads.saveDraft({ id: 'd1', leadId: 'L-1', text: '王经理您好', createdAt: SINCE })
      expect(await stores.leads.similar(lead('L-2'))).toHaveLength(1)
      await stores.conversations.erase('chat:1', 'telegram')
      expect(await stores.leads.find('L-1')).toMatchObject({ status: 'signed', endedAt: SINCE, owner: STAFF_WANG })
      expect(await stores.leads.similar(lead('L-2'))).toEqual([])
      expect(await stores.leads.findDraft('d1')).toBeUndefined()
    })

    test('what staff were shown of it is taken away from their chats, and the card is redrawn', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1', { place }))
      const media = { attachment: 'photo', address: '1', messageId: '3' } as const
      const notice = toStaff({ type: 'staff-notice', leadId: 'L-1', text: '王经理已等待' }, 'notice')
      const [shown] = await post(stores, card('L-1'))
      const placed = { chatId: STAFF_CHAT, cardId: '50' }
      await stores.outbox.markSent(shown?.id ?? 0, { externalMessageId: '50', card: placed })
      const elsewhere = { ...notice, address: '-200', dedupeKey: 'elsewhere' }
      await stores.leads.commit({ messages: [relay('一'), relay('二', { media }), notice, elsewhere] })
      await sendAll(stores, '5')
      await stores.leads.commit({ messages: [relay('还没发出'), outgoing('words', { leadId: 'L-1' })] })
      await stores.conversations.erase('chat:1', 'telegram')
      const sent = await sendAll(stores)
      const gone = (messageId: string, isMedia = false) => ({ type: 'lead-erase', leadId: 'L-1', messageId, isMedia })
      const inChat = (chat: string) => sent.flatMap(({ address, content }) => (address === chat ? [content] : []))
      expect(inChat(STAFF_CHAT)).toEqual([
        gone('51'),
        gone('52', true),
        gone('53'),
        { type: 'lead-card', leadId: 'L-1' },
        { type: 'staff-notice', leadId: 'L-1', text: expect.stringContaining('资料已删除') },
      ])
      expect(inChat('-200')).toEqual([gone('54')])
    })

    test('the card of the lead that it was merged into is redrawn too, without what it said', async () => {
      await using stores = open()
      const merged = lead('L-1', { status: 'closed', reason: 'merged', mergedInto: 'L-2', endedAt: SINCE })
      await withLeads(stores, merged, lead('L-2', { conversationId: 'chat:2', place }))
      await stores.conversations.erase('chat:1', 'telegram')
      expect(await waiting(stores)).toEqual([{ type: 'lead-card', leadId: 'L-2' }])
      expect((await stores.leads.find('L-2'))?.contact).toBeDefined()
    })

    test('whoever had the lead is told not to keep anything of it', async () => {
      await using stores = open()
      await withLeads(stores, { ...lead('L-1', { place }), status: 'claimed', owner: STAFF_WANG })
      await stores.conversations.erase('chat:1', 'telegram')
      const notice = (await sendAll(stores)).map(({ content }) => content).find(({ type }) => type === 'staff-notice')
      expect(notice).toMatchObject({ mentions: [STAFF_WANG], text: expect.stringContaining('请勿再联系') })
    })

    test('nothing goes to staff about a lead that they were never shown', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      await stores.conversations.erase('chat:1', 'telegram')
      expect(await waiting(stores)).toEqual([])
    })

    test('another conversation keeps everything', async () => {
      await using stores = open()
      const other = lead('L-2', { conversationId: 'chat:2', address: '2' })
      await withLeads(stores, lead('L-1'), other)
      await stores.leads.commit({ steps: [step('L-2', { type: 'noted', text: '保留' })] })
      await post(stores, outgoing('b', { conversationId: 'chat:2', address: '2', leadId: 'L-2' }))
      await stores.conversations.erase('chat:1', 'telegram')
      expect(await stores.leads.find('L-2')).toEqual(other)
      expect(await stores.leads.history('L-2')).toEqual([step('L-2', { type: 'noted', text: '保留' })])
      expect(await waiting(stores)).toEqual([outgoing('b').content])
      expect(await stores.conversations.load('chat:2')).toBeDefined()
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

    test('counts stay what they were', async () => {
      await using stores = open()
      const ask = (id: string, chat: string) =>
        turn(stores, id, { state: conversation({ id: chat }), asked: 'answer', outgoing: [] })
      await ask('1', 'chat:1')
      await ask('2', 'chat:2')
      await withLeads(stores, lead('L-1'))
      for (const conversationId of ['chat:1', 'chat:2']) {
        await stores.conversations.recordFeedback({ conversationId, answerId: 'a', value: 'up', at: SINCE })
      }
      const counted = async () => [await stores.leads.questionCounts(), await stores.leads.feedbackCounts()]
      const before = await counted()
      expect(before).toMatchObject([{ asked: 2, conversations: 2, answeredAlone: 1 }, { up: 2 }])
      for (const id of ['chat:1', 'chat:2']) await stores.conversations.erase(id, 'telegram')
      expect(await counted()).toEqual(before)
    })
  })

  describe(`sweep (${name})`, () => {
    const DAY_MS = 24 * 3_600_000
    /** Sweeps until nothing is left to be erased; returns the leads erased. */
    async function sweepAll({ leads }: Stores): Promise<readonly string[]> {
      const erased: string[] = []
      while (true) {
        const some = await leads.sweep(LIMIT)
        if (some.length === 0) return erased
        erased.push(...some)
      }
    }

    /** 30 days after the stores began. */
    const LIMIT = new Date(NOW.getTime() + 30 * DAY_MS)

    const inChat = (id: string, more: Partial<Lead> = {}) =>
      lead(id, { conversationId: `chat:${id}`, address: id, ...more })

    test('leads ended before the date are anonymised; later and open ones stay', async () => {
      await using stores = open()
      const before = inChat('L-1')
      const later = inChat('L-2')
      await withLeads(stores, before, later, inChat('L-3'))
      await stores.leads.commit({
        changes: [
          change(endedAt(before, new Date(LIMIT.getTime() - 1).toISOString())),
          change(endedAt(later, LIMIT.toISOString())),
        ],
      })
      stores.clock.advance(60 * DAY_MS)
      expect(await sweepAll(stores)).toEqual(['L-1'])
      expect(await stores.leads.find('L-1')).toMatchObject({ status: 'closed', reason: 'answered', conversationId: '' })
      expect((await stores.leads.find('L-1'))?.contact).toBeUndefined()
      for (const id of ['L-2', 'L-3']) expect((await stores.leads.find(id))?.contact).toBeDefined()
      expect(await sweepAll(stores), 'once').toEqual([])
    })

    test('many leads are erased some at a time, each once', async () => {
      await using stores = open()
      const leads = Array.from({ length: 45 }, (_, index) => inChat(`L-${index}`))
      await withLeads(stores, ...leads)
      await stores.leads.commit({ changes: leads.map((one) => change(endedAt(one, NOW.toISOString()))) })
      stores.clock.advance(60 * DAY_MS)
      expect((await stores.leads.sweep(LIMIT)).length).toBeLessThan(45)
      const rest = await sweepAll(stores)
      expect(new Set(rest).size).toBe(rest.length)
      expect((await stores.leads.list()).filter(({ erasedAt }) => !erasedAt)).toEqual([])
    })

    test('nobody of the staff is told to stop when the time of a lead is over', async () => {
      await using stores = open()
      const old = inChat('L-1', { place })
      await withLeads(stores, old)
      await stores.leads.commit({ changes: [change(endedAt(old, NOW.toISOString()))] })
      stores.clock.advance(60 * DAY_MS)
      await sweepAll(stores)
      expect(await waiting(stores)).toEqual([{ type: 'lead-card', leadId: 'L-1' }])
    })

    test('idle conversations are erased, but not those of a lead that is kept', async () => {
      await using stores = open()
      await turn(stores, 'idle', { state: conversation({ id: 'chat:idle', address: 'idle' }) })
      await withLeads(stores, inChat('L-1'))
      stores.clock.advance(40 * DAY_MS)
      await turn(stores, 'used', { state: conversation({ id: 'chat:used', address: 'used' }) })
      await sweepAll(stores)
      expect(await stores.conversations.load('chat:idle')).toBeUndefined()
      expect(await stores.conversations.transcript('chat:idle', 10)).toEqual([])
      expect(await stores.conversations.load('chat:used')).toBeDefined()
      expect(await stores.conversations.load('chat:L-1')).toBeDefined()
    })

    test('counts stay what they were', async () => {
      await using stores = open()
      const signed = inChat('L-1')
      await turn(stores, '1', { state: conversation({ id: 'chat:L-1' }), asked: 'answer', outgoing: [] })
      await turn(stores, '2', { state: conversation({ id: 'chat:idle' }), asked: 'answer', outgoing: [] })
      await withLeads(stores, signed)
      await stores.leads.commit({ changes: [change(endedAt(signed, NOW.toISOString()))] })
      const before = await stores.leads.questionCounts()
      expect(before).toMatchObject({ conversations: 2, answeredAlone: 1 })
      stores.clock.advance(60 * DAY_MS)
      expect(await sweepAll(stores)).toEqual(['L-1'])
      expect(await stores.leads.questionCounts()).toEqual(before)
    })

    test('a conversation that goes on keeps being counted as handed over when its lead is swept', async () => {
      await using stores = open()
      const signed = inChat('L-1')
      const state = conversation({ id: 'chat:L-1' })
      await turn(stores, '1', { state, asked: 'answer', outgoing: [] })
      await withLeads(stores, signed)
      await stores.leads.commit({ changes: [change(endedAt(signed, NOW.toISOString()))] })
      stores.clock.advance(60 * DAY_MS)
      await turn(stores, '2', { state, outgoing: [] })
      await sweepAll(stores)
      expect(await stores.conversations.load('chat:L-1')).toBeDefined()
      expect((await stores.leads.questionCounts()).answeredAlone).toBe(0)
    })
  })
}
