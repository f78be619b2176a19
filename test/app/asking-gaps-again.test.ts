import { describe, expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { type AskedAgain, askGapsAgain } from '../../src/app/asking-gaps-again.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { keepQuestion } from '../support/gap-questions.ts'
import { RecordingEmbeddingModel } from '../support/recording-embedding-model.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { ScriptedAnswerer } from '../support/scripted-answerer.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const RENT = '武清的厂房租金多少？'

/** A ledger, and knowledge that answers everything but what contains 未知. */
class Bench implements AsyncDisposable {
  readonly clock = new FakeClock()
  readonly folder = new TemporaryFolder()
  readonly log = new RecordingLog()
  readonly operations = this.open()

  open(): SqliteOperations {
    return new SqliteOperations({ directory: this.folder.path, clock: this.clock })
  }

  again(answerer = new ScriptedAnswerer(), operations = this.operations): Promise<AskedAgain> {
    const { clock, log } = this
    const model = new RecordingEmbeddingModel()
    return askGapsAgain({ gaps: operations.gaps, answerer, model, clock, log, snapshot: 's2' })
  }

  async waiting() {
    return (await this.operations.outbox.due(this.clock.now())).map(({ address, content }) =>
      content.type === 'answer' ? [address, content.answer.text] : [address, content.type],
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.operations[Symbol.asyncDispose]()
    this.folder[Symbol.dispose]()
  }
}

test('what has become answerable is closed with its answer, sources and snapshot; the rest stays open', async () => {
  await using bench = new Bench()
  for (const question of [RENT, '未知的电价']) await keepQuestion(bench.operations, { question })
  expect(await bench.again()).toEqual({ asked: 2, answered: 1, told: 0 })
  expect(await bench.operations.gaps.list(['closed'])).toMatchObject([
    {
      question: RENT,
      answer: {
        text: `答：${RENT} [1]`,
        sources: ['武清区若干政策 (武清区人民政府, 2025-01-02)'],
        snapshot: 's2',
        at: bench.clock.now().toISOString(),
      },
    },
  ])
  expect((await bench.operations.gaps.list(['open'])).map(({ question }) => question)).toEqual(['未知的电价'])
})

test('who asked and agreed is told once, with the question, the answer and its sources', async () => {
  await using bench = new Bench()
  await keepQuestion(bench.operations, { question: RENT, conversationId: 'chat:1', isAwaited: true })
  await keepQuestion(bench.operations, { question: RENT, conversationId: 'chat:2' })
  expect(await bench.again()).toEqual({ asked: 1, answered: 1, told: 1 })
  expect(await bench.again()).toEqual({ asked: 0, answered: 0, told: 0 })
  const [message] = await bench.operations.outbox.due(bench.clock.now())
  expect(message).toMatchObject({ channel: 'telegram', address: 'chat:1', conversationId: 'chat:1' })
  expect(message?.content).toMatchObject({
    type: 'answer',
    answer: {
      text: `您之前问过：“${RENT}”\n现在有资料可以回答了：\n\n答：${RENT} [1]`,
      citations: [{ title: '武清区若干政策' }],
      suggestions: [],
    },
  })
})

test('two runs at once, in two processes, tell nobody twice', async () => {
  await using bench = new Bench()
  for (let person = 0; person < 8; person += 1) {
    await keepQuestion(bench.operations, { question: RENT, conversationId: `chat:${person}`, isAwaited: true })
  }
  await using other = bench.open()
  const runs = await Promise.all([bench.again(), bench.again(undefined, other)])
  expect(runs.map(({ told }) => told).reduce((sum, told) => sum + told)).toBe(8)
  expect(new Set((await bench.waiting()).map(([address]) => address)).size).toBe(8)
  expect(await bench.waiting()).toHaveLength(8)
})

test('a run that was cut off is finished by the next', async () => {
  await using bench = new Bench()
  for (const question of ['甲', '乙']) await keepQuestion(bench.operations, { question, isAwaited: true })
  const broken = new ScriptedAnswerer(({ text }) => (text === '乙' ? new Error('stopped') : {}))
  expect(await bench.again(broken)).toEqual({ asked: 2, answered: 1, told: 1 })
  expect(bench.log.entries.some(({ message }) => message.includes('stays as it is'))).toBe(true)
  expect(JSON.stringify(bench.log.entries)).not.toContain('乙')
  expect(await bench.operations.gaps.askedOver()).toBeUndefined()
  expect(await bench.again()).toEqual({ asked: 1, answered: 1, told: 1 })
  expect(await bench.operations.gaps.askedOver()).toBe('s2')
})

test('of a gap only the questions that have an answer leave; their people are told, the others wait', async () => {
  await using bench = new Bench()
  await keepQuestion(bench.operations, { question: RENT, conversationId: 'chat:1', isAwaited: true })
  await keepQuestion(bench.operations, {
    question: '武清厂房的租金是多少？',
    conversationId: 'chat:2',
    isAwaited: true,
  })
  await gather(bench.operations)
  const partly = new ScriptedAnswerer(({ text }) => (text === RENT ? {} : { kind: 'abstain', citations: [] }))
  expect(await bench.again(partly)).toEqual({ asked: 1, answered: 0, told: 1 })
  expect((await bench.waiting()).map(([address]) => address)).toEqual(['chat:1'])
  expect(await bench.operations.gaps.list()).toMatchObject([{ state: 'open', count: 1 }])
  expect(await bench.again()).toEqual({ asked: 1, answered: 1, told: 1 })
})

test('a disliked answer closes nothing until another one is given', async () => {
  await using bench = new Bench()
  const disliked = `答：${RENT} [1]`
  await keepQuestion(bench.operations, { question: RENT, reason: 'disliked', disliked })
  expect(await bench.again()).toMatchObject({ asked: 1, answered: 0 })
  const better = new ScriptedAnswerer(() => ({ text: '每月18元[1]。' }))
  expect(await bench.again(better)).toMatchObject({ asked: 1, answered: 1 })
})

test('a disliked answer with a number in it, which is kept masked, is the same when it is given again', async () => {
  await using bench = new Bench()
  await keepQuestion(bench.operations, { question: RENT, reason: 'disliked', disliked: '请致电…[1]。' })
  const same = new ScriptedAnswerer(() => ({ text: '请致电13812345678[1]。' }))
  expect(await bench.again(same)).toMatchObject({ asked: 1, answered: 0 })
})

test('who waits for a question that was dismissed is told once, whenever it was put there, and it stays dismissed', async () => {
  await using bench = new Bench()
  const { gaps } = bench.operations
  const nothing = new ScriptedAnswerer(() => ({ kind: 'abstain', citations: [] }))
  await keepQuestion(bench.operations, { question: RENT, conversationId: 'chat:1', isAwaited: true })
  await bench.again(nothing)
  await gaps.change(1, { type: 'dismiss', reason: '不对外公开' })
  await keepQuestion(bench.operations, { question: RENT, conversationId: 'chat:2', isAwaited: true })
  await keepQuestion(bench.operations, { question: RENT, conversationId: 'chat:3' })
  expect(await bench.again(nothing)).toEqual({ asked: 0, answered: 0, told: 0 })
  expect(await bench.again()).toEqual({ asked: 0, answered: 0, told: 2 })
  expect(await bench.again()).toEqual({ asked: 0, answered: 0, told: 0 })
  expect((await bench.waiting()).map(([address]) => address).toSorted()).toEqual(['chat:1', 'chat:2'])
  expect(await gaps.list()).toMatchObject([{ id: 1, state: 'dismissed' }])
})

test('who agrees again after the answer proved wrong is told again, and can rate both answers', async () => {
  await using bench = new Bench()
  await keepQuestion(bench.operations, { question: RENT, conversationId: 'page:1', channel: 'page', isAwaited: true })
  await bench.again()
  await bench.operations.gaps.change(1, { type: 'reopen' })
  bench.clock.advance(1000)
  await keepQuestion(bench.operations, { question: RENT, conversationId: 'page:1', channel: 'page', isAwaited: true })
  expect(await bench.again()).toEqual({ asked: 1, answered: 1, told: 1 })
  const shown = await bench.operations.conversations.transcript('page:1', 10)
  const ids = shown.flatMap(({ message }) =>
    'content' in message && message.content.type === 'answer' ? [message.content.answerId] : [],
  )
  expect(new Set(ids).size).toBe(2)
})

test('each question is asked once, in its own language, and not what is refused or dismissed', async () => {
  await using bench = new Bench()
  const { operations } = bench
  await keepQuestion(operations, { question: RENT, conversationId: 'chat:1' })
  await keepQuestion(operations, { question: RENT, conversationId: 'chat:2' })
  await keepQuestion(operations, { question: 'Rent in Wuqing?', language: 'en' })
  await keepQuestion(operations, { question: '天气', reason: 'out-of-scope' })
  await keepQuestion(operations, { question: '内部电话' })
  const nothing = new ScriptedAnswerer(() => ({ kind: 'abstain', citations: [] }))
  await bench.again(nothing)
  const dismissed = (await operations.gaps.list()).find(({ question }) => question === '内部电话')
  await operations.gaps.change(dismissed?.id ?? 0, { type: 'dismiss', reason: '不对外公开' })
  const answerer = new ScriptedAnswerer(() => ({ kind: 'abstain', citations: [] }))
  await bench.again(answerer)
  expect(answerer.questions.map(({ text, language }) => [text, language]).toSorted()).toEqual([
    ['Rent in Wuqing?', 'en'],
    [RENT, 'zh'],
  ])
})

test('who agreed too long ago is not told', async () => {
  await using bench = new Bench()
  await keepQuestion(bench.operations, { question: RENT, isAwaited: true })
  bench.clock.advance(190 * 24 * 3_600_000)
  expect(await bench.again()).toEqual({ asked: 1, answered: 1, told: 0 })
})

describe('on the page', () => {
  test('the message waits for who comes back', async () => {
    await using bench = new Bench()
    await keepQuestion(bench.operations, { question: RENT, conversationId: 'page:1', channel: 'page', isAwaited: true })
    await bench.again()
    const shown = await bench.operations.conversations.transcript('page:1', 10)
    expect(JSON.stringify(shown)).toContain('现在有资料可以回答了')
  })
})

/** Puts all questions into one gap, as a model does that finds them alike. */
async function gather({ gaps }: SqliteOperations): Promise<void> {
  const vector = { model: 'm', values: new Float32Array([1]) }
  for (const { id: questionId } of await gaps.unsorted()) {
    const [gap] = await gaps.list()
    await gaps.place({ questionId, vector, latestGap: gap?.id ?? 0, ...(gap ? { gapId: gap.id } : {}) })
  }
}
