import { describe, expect, test } from 'vitest'
import type { AnswerKind } from '../../src/domain/answer.ts'
import type { Lead } from '../../src/domain/lead.ts'
import type { LeadFilter } from '../../src/ports/lead-store.ts'
import { conversation, lead, outgoing, STAFF_LI, STAFF_WANG } from '../support/lead-fixtures.ts'
import { change, claimedBy, NOW, type Stores, step, turn, withLeads } from './stores.ts'

const NIGHT_IN_CHINA = new Date('2026-11-24T16:30:00.000Z')

/** A lead of somebody else, so that only what a test adds makes it similar. */
const unrelated = (id: string, more: Partial<Lead> = {}): Lead =>
  lead(id, { conversationId: `chat:${id}`, need: {}, contact: { name: '王经理' }, ...more })

/** What every store of leads keeps to when it stores and finds them. */
export function describeLeads(name: string, open: () => Stores): void {
  describe(`leads (${name})`, () => {
    test('ids count per day as the day is in China', async () => {
      await using stores = open()
      expect(await stores.leads.reserveId(NOW)).toBe('L-261124-01')
      expect(await stores.leads.reserveId(NOW)).toBe('L-261124-02')
      expect(await stores.leads.reserveId(NIGHT_IN_CHINA)).toBe('L-261125-01')
    })

    test('a lead comes back as it was stored', async () => {
      await using stores = open()
      const citation = { number: 1, sourceId: 'S1', documentId: 'd', title: '政策', publisher: '', quote: '…' } as const
      const full = lead('L-1', {
        citations: [citation],
        answered: [{ question: '有哪些园区？', answer: '三个', kind: 'answer' }],
        suggestions: { parks: { text: '甲园', citations: [citation] } },
        place: { group: '总群', chatId: '-100', topicId: '5' },
      })
      await turn(stores, '1', { newLead: full })
      expect(await stores.leads.find('L-1')).toEqual(full)
      expect(await stores.leads.find('L-2')).toBeUndefined()
    })

    test('contact data without consent is not stored', async () => {
      await using stores = open()
      const { consent: _consent, ...withoutConsent } = lead('L-1')
      await turn(stores, '1', { newLead: withoutConsent })
      expect((await stores.leads.find('L-1'))?.contact).toBeUndefined()
    })

    test('leads are listed by state, time, conversation and owner, oldest first', async () => {
      await using stores = open()
      const later = { conversationId: 'chat:2', createdAt: '2026-11-25T02:00:00.000Z' }
      await withLeads(stores, lead('L-2', later), lead('L-1'))
      await stores.leads.commit({ changes: [change(claimedBy(lead('L-1'), STAFF_WANG))] })
      const ids = async (filter?: LeadFilter) => (await stores.leads.list(filter)).map(({ id }) => id)
      expect(await ids()).toEqual(['L-1', 'L-2'])
      expect(await ids({ statuses: ['claimed'] })).toEqual(['L-1'])
      expect(await ids({ statuses: ['claimed', 'new'] })).toEqual(['L-1', 'L-2'])
      expect(await ids({ statuses: [] })).toEqual([])
      expect(await ids({ since: '2026-11-25' })).toEqual(['L-2'])
      expect(await ids({ until: '2026-11-25' })).toEqual(['L-1'])
      expect(await ids({ conversationId: 'chat:2' })).toEqual(['L-2'])
      expect(await ids({ ownerId: STAFF_WANG.id })).toEqual(['L-1'])
      expect(await ids({ ownerId: STAFF_LI.id })).toEqual([])
      expect(await ids({ mergedInto: 'L-1' })).toEqual([])
      const merged = lead('L-3', { status: 'closed', reason: 'merged', mergedInto: 'L-1', endedAt: NOW.toISOString() })
      await withLeads(stores, { ...merged, conversationId: 'chat:3' })
      expect(await ids({ mergedInto: 'L-1' })).toEqual(['L-3'])
    })

    test('leads are listed page by page, also those of one moment', async () => {
      await using stores = open()
      const at = (createdAt: string, id: string) => lead(id, { conversationId: `chat:${id}`, createdAt })
      const [first, second] = ['2026-11-24T02:00:00.000Z', '2026-11-25T02:00:00.000Z']
      await withLeads(stores, at(first, 'L-1'), at(first, 'L-2'), at(first, 'L-3'), at(second, 'L-0'))
      const pages: string[][] = []
      let after: { readonly createdAt: string; readonly id: string } | undefined
      do {
        const page: readonly Lead[] = await stores.leads.list({ limit: 2, ...(after ? { after } : {}) })
        pages.push(page.map(({ id }) => id))
        after = page.at(-1)
      } while (after && pages.length < 5)
      expect(pages).toEqual([['L-1', 'L-2'], ['L-3', 'L-0'], []])
    })

    test('histories come back with their words, one lead at a time or many at once', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'), lead('L-2', { conversationId: 'chat:2' }))
      const first = step('L-1', { type: 'noted', text: '客户周三来' })
      const second = step('L-1', { type: 'reminded' })
      const other = step('L-2', { type: 'enterprise-message', attachment: 'photo' })
      await stores.leads.commit({ steps: [first, other] })
      await stores.leads.commit({ steps: [second] })
      expect(await stores.leads.history('L-1')).toEqual([first, second])
      expect(await stores.leads.history('L-9')).toEqual([])
      expect([...(await stores.leads.histories())]).toEqual([
        ['L-1', [first, second]],
        ['L-2', [other]],
      ])
      expect([...(await stores.leads.histories({ conversationId: 'chat:2' })).keys()]).toEqual(['L-2'])
    })

    test.each<[string, Partial<Lead>, Partial<Lead>]>([
      ['the same conversation', { conversationId: 'chat:7' }, { conversationId: 'chat:7' }],
      ['a company spelled differently', { need: { company: '天津 测试有限公司' } }, { need: { company: '天津测试' } }],
      [
        'a phone number written differently',
        { contact: { phone: '138 1234-5678' } },
        { contact: { phone: '13812345678' } },
      ],
      [
        'an e-mail in other letters',
        { contact: { email: 'Wang@Example.com' } },
        { contact: { email: 'wang@example.com' } },
      ],
      ['the same WeChat', { contact: { wechat: 'Wang_2024' } }, { contact: { wechat: 'wang_2024' } }],
    ])('a lead of %s is similar', async (_reason, one, other) => {
      await using stores = open()
      await withLeads(stores, unrelated('L-1', one), unrelated('L-2'), unrelated('L-3', other))
      const similar = async (id: string) =>
        (await stores.leads.similar((await stores.leads.find(id)) ?? lead(id))).map((found) => found.id)
      expect(await similar('L-1')).toEqual(['L-3'])
      expect(await similar('L-3')).toEqual(['L-1'])
      expect(await similar('L-2'), 'a name alone tells nothing').toEqual([])
    })

    test('a lead is found by what it learnt later too', async () => {
      await using stores = open()
      await withLeads(stores, unrelated('L-1'), unrelated('L-2', { need: { company: '甲乙科技' } }))
      await stores.leads.commit({ changes: [change(unrelated('L-1', { need: { company: '甲乙科技' } }))] })
      expect((await stores.leads.similar(unrelated('L-2'))).map(({ id }) => id)).toEqual(['L-1'])
    })

    test('a draft comes back as it was first saved, as staff have seen it', async () => {
      await using stores = open()
      const draft = { id: 'd1', leadId: 'L-1', text: '您好', createdAt: NOW.toISOString() }
      await stores.leads.saveDraft(draft)
      await stores.leads.saveDraft({ ...draft, text: '您好！' })
      expect(await stores.leads.findDraft('d1')).toEqual(draft)
      expect(await stores.leads.findDraft('d2')).toBeUndefined()
    })

    test('staff are known as last seen, once for each chat', async () => {
      await using stores = open()
      const wang = { ...STAFF_WANG, chatId: '-100', seenAt: '2026-11-24T02:00:00.000Z' }
      const li = { ...STAFF_LI, username: 'liqiang', chatId: '-100', seenAt: '2026-11-24T03:00:00.000Z' }
      const renamed = { ...wang, name: '王芳（武清）', seenAt: '2026-11-24T04:00:00.000Z' }
      const elsewhere = { ...wang, chatId: '-200', seenAt: '2026-11-24T01:00:00.000Z' }
      for (const one of [wang, li, renamed, elsewhere]) await stores.leads.rememberStaff(one)
      expect(await stores.leads.knownStaff()).toEqual([renamed, li, elsewhere])
      await stores.leads.forgetStaff(STAFF_WANG.id, '-100')
      expect(await stores.leads.knownStaff(), 'who left one chat is still in another').toEqual([li, elsewhere])
    })

    test('who saw contact data and what was exported is kept, oldest first', async () => {
      await using stores = open()
      const at = NOW.toISOString()
      const claim = { leadId: 'L-1', at, who: '王芳 (7)', how: 'claim' } as const
      const taken = { leadId: 'L-2', at, who: '李强 (8)', how: 'export' } as const
      const exported = { at, who: '李强 (8)', fields: ['id', 'phone'], count: 2 }
      await stores.leads.commit({ access: [claim] })
      await stores.leads.commit({ access: [taken], exported })
      expect(await stores.leads.accesses()).toEqual([claim, taken])
      expect(await stores.leads.accesses('L-2')).toEqual([taken])
      expect(await stores.leads.exports()).toEqual([exported])
    })

    test('questions are counted by how they were answered and whether a person was needed', async () => {
      await using stores = open()
      const ask = (id: string, chat: string, asked: AnswerKind) =>
        turn(stores, id, { state: conversation({ id: chat }), asked, outgoing: [] })
      await ask('1', 'chat:1', 'answer')
      await ask('2', 'chat:1', 'list')
      await ask('3', 'chat:2', 'match')
      await ask('4', 'chat:2', 'abstain')
      await ask('5', 'chat:3', 'answer')
      await ask('6', 'chat:4', 'smalltalk')
      await withLeads(stores, lead('L-1', { conversationId: 'chat:3' }))
      expect(await stores.leads.questionCounts()).toEqual({
        asked: 6,
        answered: 4,
        unanswered: 1,
        conversations: 4,
        answeredAlone: 2,
      })
      stores.clock.advance(60_000)
      await ask('7', 'chat:5', 'answer')
      expect(await stores.leads.questionCounts('2026-11-24T02:00:30.000Z')).toMatchObject({
        asked: 1,
        answeredAlone: 1,
      })
    })

    test('an answer has one vote, the last', async () => {
      await using stores = open()
      const vote = (answerId: string, value: 'up' | 'down', at = NOW.toISOString()) =>
        stores.conversations.recordFeedback({ conversationId: 'chat:1', answerId, value, at })
      expect(await stores.leads.feedbackCounts()).toEqual({ up: 0, down: 0 })
      await vote('a', 'up')
      await vote('a', 'down')
      await vote('b', 'up', '2026-11-23T00:00:00.000Z')
      expect(await stores.leads.feedbackCounts()).toEqual({ up: 1, down: 1 })
      expect(await stores.leads.feedbackCounts('2026-11-24')).toEqual({ up: 0, down: 1 })
    })

    test('what waits for a chat, its leads and its staff follow it to its new id', async () => {
      await using stores = open()
      const place = { group: '总群', chatId: '-100' }
      const ended = { status: 'closed', reason: 'answered', endedAt: NOW.toISOString() } as const
      await withLeads(stores, lead('L-1', { place }), lead('L-2', { place, ...ended }))
      await stores.leads.rememberStaff({ ...STAFF_WANG, chatId: '-100', seenAt: NOW.toISOString() })
      const thread = { topicId: '5', replyTo: '6' }
      const notice = { type: 'staff-notice', text: '⏰', ...thread } as const
      const inOldChat = [
        { type: 'lead-relay-edit', leadId: 'L-1', source: 's', text: '改' },
        { type: 'lead-erase', leadId: 'L-1', messageId: '7', isMedia: false },
      ] as const
      await stores.leads.commit({
        messages: [notice, ...inOldChat].map((content) => outgoing(content.type, { address: '-100', content })),
      })
      await stores.leads.moveChat('-100', '-1001')
      expect(await stores.leads.currentChat('-100')).toBe('-1001')
      expect(await stores.leads.currentChat('-300')).toBe('-300')
      expect((await stores.leads.find('L-1'))?.place).toEqual({ group: '总群', chatId: '-1001' })
      expect((await stores.leads.knownStaff())[0]?.chatId).toBe('-1001')
      const sent = []
      for (let count = 0; count < 3; count += 1) {
        const [message] = await stores.outbox.due(NOW)
        if (!message) continue
        sent.push([message.address, message.content])
        await stores.outbox.markSent(message.id, {})
      }
      expect(
        sent,
        'what waited, but for what means messages of the old chat; then a new card of the open lead',
      ).toEqual([
        ['-1001', { type: 'staff-notice', text: '⏰' }],
        ['-1001', { type: 'lead-card', leadId: 'L-1' }],
      ])
    })

    test('what is stored for the old id of a chat goes to the present one, after several moves too', async () => {
      await using stores = open()
      await stores.leads.moveChat('-100', '-1001')
      await stores.leads.moveChat('-1001', '-1002')
      await stores.leads.commit({ messages: [outgoing('staff', { address: '-100' })] })
      expect((await stores.outbox.due(NOW)).map(({ address }) => address)).toEqual(['-1002'])
      await withLeads(stores, lead('L-1', { place: { group: '总群', chatId: '-100' } }))
      expect((await stores.leads.find('L-1'))?.place?.chatId).toBe('-1002')
    })
  })
}
