import { describe, expect, test } from 'vitest'
import type { GapReason, UnansweredQuestion } from '../../src/domain/gap.ts'
import type { OutboundContent } from '../../src/domain/message.ts'
import { conversation, outgoing } from '../support/lead-fixtures.ts'
import { NOW, type Stores, sendAll, turn, waiting } from './stores.ts'

const DAY_MS = 24 * 3_600_000
const RENT = '武清的厂房租金多少钱一平米？'
const VECTOR = { model: 'm', values: new Float32Array([0.6, -0.8]) }
const WISH = { answerId: 'a1', consentVersion: '1' }
const ANSWER = { text: '18元', sources: ['租金'], snapshot: 's1', at: NOW.toISOString() }

const missing = (question = RENT, more: Partial<UnansweredQuestion> = {}): UnansweredQuestion => ({
  answerId: 'a1',
  question,
  language: 'zh',
  reason: 'no-answer',
  ...more,
})

const message = (text: string): OutboundContent => ({ type: 'text', text })
const settled = (questionId: number) => ({ questionId, answer: ANSWER, message: message(`答复${questionId}`) })

/** A turn of a conversation that leaves a question. */
const ask = (stores: Stores, chat: string, unanswered: UnansweredQuestion, more: object = {}) =>
  turn(stores, `${chat}-${unanswered.answerId}`, {
    state: conversation({ id: chat, address: chat }),
    outgoing: [],
    unanswered,
    ...more,
  })

const wish = (stores: Stores, chat: string, wanted: typeof WISH | 'withdrawn' = WISH) =>
  turn(stores, `${chat}-wish-${JSON.stringify(wanted)}`, {
    state: conversation({ id: chat, address: chat }),
    outgoing: [],
    wish: wanted,
  })

/** Puts everything that is not sorted into one new gap, and what follows into it. */
async function gather({ gaps }: Stores): Promise<number> {
  let [id] = (await gaps.list()).map((gap) => gap.id)
  for (const { id: questionId } of await gaps.unsorted()) {
    const latestGap = id ?? 0
    await gaps.place({ questionId, vector: VECTOR, latestGap, ...(id === undefined ? {} : { gapId: id }) })
    id ??= (await gaps.list())[0]?.id
  }
  return id ?? 0
}

/** What every ledger of the unanswered keeps to. */
export function describeGaps(name: string, open: () => Stores): void {
  describe(`ledger of the unanswered (${name})`, () => {
    test('a question waits to be sorted, whole, and once however often its turn is stored', async () => {
      await using stores = open()
      const disliked = missing(RENT, { reason: 'disliked', disliked: '不知道' })
      await ask(stores, 'chat:1', disliked)
      await ask(stores, 'chat:1', disliked)
      const { answerId: _answerId, ...kept } = disliked
      expect(await stores.gaps.unsorted()).toEqual([{ id: 1, ...kept }])
    })

    test('a gap counts its questions and conversations, and is called by the shortest of them', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      stores.clock.advance(DAY_MS)
      await ask(stores, 'chat:1', missing('武清厂房租金？', { answerId: 'a2' }))
      await ask(stores, 'chat:2', missing())
      const id = await gather(stores)
      expect(await stores.gaps.list()).toEqual([
        {
          id,
          state: 'open',
          isRefused: false,
          question: '武清厂房租金？',
          language: 'zh',
          count: 3,
          conversations: 2,
          lastAskedAt: '2026-11-25',
        },
      ])
      expect(await stores.gaps.leaders()).toEqual({
        questions: [expect.objectContaining({ gapId: id, question: RENT, vector: VECTOR })],
        latestGap: id,
      })
      expect(await stores.gaps.unsorted()).toEqual([])
    })

    test('what is refused whatever is known is told apart', async () => {
      await using stores = open()
      for (const reason of [
        'out-of-scope',
        'forbidden-terms',
        'forecast',
        'for-a-person',
        'other-place',
      ] as GapReason[]) {
        await ask(stores, `chat:${reason}`, missing(reason, { reason }))
      }
      await gather(stores)
      expect((await stores.gaps.list()).every(({ isRefused }) => isRefused)).toBe(true)
    })

    test('a question is not placed by who does not know the latest gap, and only once', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await ask(stores, 'chat:2', missing())
      const [first, second] = await stores.gaps.unsorted()
      const placement = { vector: VECTOR, latestGap: 0 }
      const place = (question: typeof first, more: object = {}) =>
        stores.gaps.place({ ...placement, questionId: question?.id ?? 0, ...more })
      expect(await place(first)).toEqual({ outcome: 'placed', gapId: 1 })
      expect(await place(second)).toEqual({ outcome: 'stale' })
      expect(await place(first, { latestGap: 1 })).toEqual({ outcome: 'gone' })
      expect(await place(second, { latestGap: 1, gapId: 9 })).toEqual({ outcome: 'stale' })
      expect(await place(second, { latestGap: 1, gapId: 1 })).toEqual({ outcome: 'placed', gapId: 1 })
      expect((await stores.gaps.list()).map(({ count }) => count)).toEqual([2])
    })

    test('a question can be placed when the latest gap has been erased', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await gather(stores)
      await stores.conversations.erase('chat:1', 'telegram')
      await ask(stores, 'chat:2', missing())
      expect(await gather(stores)).toBe(2)
    })

    test('it is taken, dismissed with a reason and opened again; nothing is done twice', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      const id = await gather(stores)
      const change = async (step: Parameters<typeof stores.gaps.change>[1]) =>
        (await stores.gaps.change(id, step)).outcome
      expect(await change({ type: 'reopen' })).toBe('refused')
      expect(await change({ type: 'take', owner: '王芳' })).toBe('done')
      expect(await change({ type: 'take', owner: '赵强' }), 'somebody has it').toBe('refused')
      expect(await change({ type: 'take', owner: '王芳' })).toBe('done')
      expect(await stores.gaps.find(id)).toMatchObject({ state: 'taken', owner: '王芳' })
      expect(await change({ type: 'dismiss', reason: '不对外公开' })).toBe('done')
      expect(await stores.gaps.find(id)).toMatchObject({ state: 'dismissed', owner: '王芳', reason: '不对外公开' })
      expect(await change({ type: 'take', owner: '赵强' })).toBe('refused')
      expect(await change({ type: 'reopen' })).toBe('done')
      const opened = await stores.gaps.find(id)
      expect(opened).toMatchObject({ state: 'open' })
      expect(opened?.owner ?? opened?.reason).toBeUndefined()
      expect(await stores.gaps.change(99, { type: 'reopen' })).toEqual({ outcome: 'unknown' })
    })

    test('answered questions leave a gap; when none is left it is closed with the answer, and a new one opens it', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await ask(stores, 'chat:2', missing('武清2024年的厂房租金是多少？'))
      const id = await gather(stores)
      const [first, second] = await stores.gaps.openQuestions(id)
      expect(await stores.gaps.settle(id, [settled(first?.id ?? 0)])).toEqual({ told: 0, isClosed: false })
      expect(await stores.gaps.find(id)).toMatchObject({ state: 'open', count: 1, conversations: 1 })
      expect(await stores.gaps.settle(id, [settled(second?.id ?? 0)])).toEqual({ told: 0, isClosed: true })
      expect(await stores.gaps.find(id)).toMatchObject({ state: 'closed', count: 2, answer: ANSWER })
      await ask(stores, 'chat:3', missing())
      await gather(stores)
      expect(await stores.gaps.find(id)).toMatchObject({ state: 'open', count: 1 })
    })

    test('a closed gap that people open again has its questions again', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      const id = await gather(stores)
      await stores.gaps.settle(id, [settled(1)])
      await stores.gaps.change(id, { type: 'reopen' })
      expect(await stores.gaps.openQuestions(id)).toHaveLength(1)
      expect((await stores.gaps.find(id))?.answer).toBeUndefined()
    })

    test('who agreed is told once, also when two runs settle the same', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await ask(stores, 'chat:2', missing())
      await wish(stores, 'chat:1')
      const id = await gather(stores)
      const all = (await stores.gaps.openQuestions(id)).map((question) => settled(question.id))
      expect(await stores.gaps.settle(id, all)).toEqual({ told: 1, isClosed: true })
      expect(await stores.gaps.settle(id, all)).toEqual({ told: 0, isClosed: false })
      expect(await waiting(stores)).toEqual([message('答复1')])
      expect((await stores.outbox.due(NOW))[0]).toMatchObject({ address: 'chat:1', conversationId: 'chat:1' })
    })

    test('who waits for a question that was dismissed is told, and it stays dismissed', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await ask(stores, 'chat:2', missing())
      await wish(stores, 'chat:1')
      const id = await gather(stores)
      expect(await stores.gaps.awaitedInDismissed()).toEqual([])
      await stores.gaps.change(id, { type: 'dismiss', reason: '不对外公开' })
      expect(await stores.gaps.awaitedInDismissed()).toMatchObject([{ id: 1, gapId: id, question: RENT }])
      expect(await stores.gaps.settle(id, [settled(1)])).toEqual({ told: 1, isClosed: false })
      expect(await stores.gaps.awaitedInDismissed()).toEqual([])
      expect(await stores.gaps.find(id)).toMatchObject({ state: 'dismissed', count: 1 })
      await stores.gaps.settle(id, [settled(2)])
      expect(await stores.gaps.find(id)).toMatchObject({ state: 'dismissed' })
      await stores.gaps.change(id, { type: 'reopen' })
      expect(await stores.gaps.openQuestions(id)).toHaveLength(2)
    })

    test('who agrees again after the gap was opened again is told again', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await wish(stores, 'chat:1')
      const id = await gather(stores)
      await stores.gaps.settle(id, [settled(1)])
      await stores.gaps.change(id, { type: 'reopen' })
      stores.clock.advance(1000)
      await wish(stores, 'chat:1', { ...WISH, consentVersion: '2' })
      expect(await stores.gaps.settle(id, [{ ...settled(1), message: message('改正') }])).toMatchObject({ told: 1 })
      expect((await sendAll(stores)).map(({ content }) => content)).toEqual([message('答复1'), message('改正')])
    })

    test('a conversation that asked the same twice is told once', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await ask(stores, 'chat:1', missing(RENT, { answerId: 'a2' }))
      await wish(stores, 'chat:1')
      await wish(stores, 'chat:1', { ...WISH, answerId: 'a2' })
      const id = await gather(stores)
      expect(await stores.gaps.settle(id, [settled(1), settled(2)])).toEqual({ told: 1, isClosed: true })
    })

    test('nobody is told who took it back, whose time is over, or who had everything erased', async () => {
      await using stores = open()
      for (const chat of ['chat:1', 'chat:2', 'chat:3', 'chat:4']) await ask(stores, chat, missing())
      await wish(stores, 'chat:1')
      await wish(stores, 'chat:2')
      await wish(stores, 'chat:3')
      await wish(stores, 'chat:1', 'withdrawn')
      await stores.conversations.erase('chat:2', 'telegram')
      stores.clock.advance(1000)
      expect(await stores.gaps.dropWishes(NOW)).toBe(0)
      expect(await stores.gaps.dropWishes(new Date(NOW.getTime() + 1))).toBe(1)
      await wish(stores, 'chat:4')
      const id = await gather(stores)
      const all = (await stores.gaps.openQuestions(id)).map((question) => settled(question.id))
      expect((await stores.gaps.settle(id, all)).told).toBe(1)
      expect((await stores.outbox.due(NOW)).map(({ address }) => address)).toEqual(['chat:4'])
    })

    test('a conversation finds its own latest unanswered question, or the one of an answer, until it is answered', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await ask(stores, 'chat:1', missing('电价？', { answerId: 'a2' }))
      await ask(stores, 'chat:1', missing('天气？', { answerId: 'a3', reason: 'out-of-scope' }))
      const { conversations } = stores
      expect(await conversations.unanswered('chat:1')).toEqual({ answerId: 'a2', question: '电价？' })
      expect(await conversations.unanswered('chat:1', 'a1')).toEqual({ answerId: 'a1', question: RENT })
      expect(await conversations.unanswered('chat:1', 'a3')).toBe('gone')
      expect(await conversations.unanswered('chat:2')).toBe('gone')
      await stores.gaps.settle(await gather(stores), [settled(1)])
      expect(await conversations.unanswered('chat:1', 'a1')).toBe('answered')
      await conversations.erase('chat:1', 'telegram')
      expect(await conversations.unanswered('chat:1', 'a1')).toBe('gone')
    })

    test('a conversation waits to be told from when it agreed until it is told or takes it back', async () => {
      await using stores = open()
      const { conversations, gaps } = stores
      await ask(stores, 'chat:1', missing())
      await ask(stores, 'chat:2', missing())
      expect(await conversations.isWishing('chat:1')).toBe(false)
      await wish(stores, 'chat:1')
      await wish(stores, 'chat:2')
      expect(await conversations.isWishing('chat:1')).toBe(true)
      await wish(stores, 'chat:1', 'withdrawn')
      expect(await conversations.isWishing('chat:1')).toBe(false)
      await gaps.settle(await gather(stores), [settled(2)])
      expect(await conversations.isWishing('chat:2')).toBe(false)
    })

    test('erasing a conversation takes its questions out of the ledger, and leaves those of others', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await ask(stores, 'chat:2', missing('武清厂房租金多少'))
      await ask(stores, 'chat:1', missing('电价？', { answerId: 'a2' }))
      const id = await gather(stores)
      await stores.conversations.erase('chat:1', 'telegram')
      expect((await stores.gaps.list()).map((gap) => [gap.id, gap.question, gap.count])).toEqual([
        [id, '武清厂房租金多少', 1],
      ])
      await stores.conversations.erase('chat:2', 'telegram')
      expect(await stores.gaps.list()).toEqual([])
    })

    test('an erasing turn forgets what was asked before', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await turn(stores, 'erase', { erasing: true, outgoing: [outgoing('done')] })
      expect(await stores.gaps.unsorted()).toEqual([])
    })

    test('a dislike that is taken back leaves the ledger; an abstention stays whatever is voted', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing(RENT, { reason: 'disliked', disliked: '不知道' }))
      await ask(stores, 'chat:1', missing(RENT, { answerId: 'a2' }))
      for (const answerId of ['a1', 'a2']) {
        const vote = { conversationId: 'chat:1', answerId, value: 'up', at: NOW.toISOString() } as const
        await stores.conversations.recordFeedback(vote)
      }
      expect((await stores.gaps.unsorted()).map(({ reason }) => reason)).toEqual(['no-answer'])
    })

    test('a dislike that is taken back leaves no gap behind, and closes one of which all else is answered', async () => {
      await using stores = open()
      const disliked = missing(RENT, { reason: 'disliked', disliked: '不知道' })
      const takeBack = (conversationId: string) =>
        stores.conversations.recordFeedback({ conversationId, answerId: 'a1', value: 'up', at: NOW.toISOString() })
      await ask(stores, 'chat:1', disliked)
      await gather(stores)
      await takeBack('chat:1')
      expect(await stores.gaps.leaders()).toEqual({ questions: [], latestGap: 0 })
      await ask(stores, 'chat:2', missing())
      await ask(stores, 'chat:3', disliked)
      const id = await gather(stores)
      await stores.gaps.settle(id, [settled(2)])
      await takeBack('chat:3')
      expect(await stores.gaps.list()).toMatchObject([{ id, state: 'closed', count: 1, answer: ANSWER }])
    })

    test('what a hand-over masks is masked in the ledger, too, and the vector of its words is gone', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing('李明能租厂房吗？', { reason: 'disliked', disliked: '李明可以。' }))
      await ask(stores, 'chat:2', missing('李明是谁？'))
      await gather(stores)
      const redact = (text: string) => text.replaceAll('李明', '李**')
      const state = conversation({ id: 'chat:1', address: 'chat:1' })
      await turn(stores, 'redacting', { state, outgoing: [], redact })
      const [leader, other] = await stores.gaps.openQuestions(1)
      expect(leader).toMatchObject({ question: '李**能租厂房吗？', disliked: '李**可以。' })
      expect(leader?.vector).toBeUndefined()
      expect(other).toMatchObject({ question: '李明是谁？', vector: VECTOR })
    })

    test('questions older than data is kept are swept', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      stores.clock.advance(DAY_MS)
      await ask(stores, 'chat:2', missing())
      await gather(stores)
      await stores.leads.sweep(new Date(NOW.getTime() + 1000))
      expect((await stores.gaps.list()).map(({ count }) => count)).toEqual([1])
    })

    test('a vector of another model takes the place of the first', async () => {
      await using stores = open()
      await ask(stores, 'chat:1', missing())
      await gather(stores)
      const other = { model: 'n', values: new Float32Array([1, 0, 0]) }
      await stores.gaps.keepVector(1, other)
      expect((await stores.gaps.leaders()).questions[0]?.vector).toEqual(other)
    })

    test('the snapshot that the ledger was asked over last is known', async () => {
      await using stores = open()
      expect(await stores.gaps.askedOver()).toBeUndefined()
      await stores.gaps.noteAskedOver('s1')
      await stores.gaps.noteAskedOver('s2')
      expect(await stores.gaps.askedOver()).toBe('s2')
    })
  })
}
