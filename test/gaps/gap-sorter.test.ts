import { expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import type { GapReason } from '../../src/domain/gap.ts'
import { GapSorter, type GapSorterOptions } from '../../src/gaps/gap-sorter.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { keepQuestion } from '../support/gap-questions.ts'
import { RecordingEmbeddingModel } from '../support/recording-embedding-model.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

/** A ledger over a model for which only equal texts are alike. */
function open(directory: string, model = new RecordingEmbeddingModel()) {
  const operations = new SqliteOperations({ directory, clock: new FakeClock() })
  return { operations, sorter: new GapSorter({ gaps: operations.gaps, model }) }
}

const counts = async ({ gaps }: SqliteOperations) =>
  (await gaps.list()).map(({ question, count }) => [question, count]).toSorted()

const asked = async (operations: SqliteOperations, questions: readonly string[], reason: GapReason = 'no-answer') => {
  for (const [index, question] of questions.entries()) {
    await keepQuestion(operations, { question, reason, conversationId: `${reason}:${index}:${question}` })
  }
}

test('questions that mean the same become one gap, others one each', async () => {
  using folder = new TemporaryFolder()
  const { operations, sorter } = open(folder.path)
  await using _operations = operations
  await asked(operations, ['电价多少', '租金多少', '电价多少', '电价多少'])
  await sorter.sort()
  expect(await counts(operations)).toEqual([
    ['电价多少', 3],
    ['租金多少', 1],
  ])
})

test('what is refused on principle is never put with what is missing', async () => {
  using folder = new TemporaryFolder()
  const { operations, sorter } = open(folder.path)
  await using _operations = operations
  await asked(operations, ['电价多少'])
  await asked(operations, ['电价多少'], 'forecast')
  await asked(operations, ['电价多少'], 'disliked')
  await sorter.sort()
  expect((await operations.gaps.list()).map(({ isRefused, count }) => [isRefused, count])).toEqual([
    [false, 2],
    [true, 1],
  ])
})

test('two processes that sort at once make no gap twice', async () => {
  using folder = new TemporaryFolder()
  const [one, other] = [open(folder.path), open(folder.path)]
  await using _one = one.operations
  await using _other = other.operations
  await asked(one.operations, ['电价多少', '租金多少', '电价多少', '租金多少', '电价多少'])
  await Promise.all([one.sorter.sort(), other.sorter.sort(), one.sorter.sort()])
  expect(await counts(one.operations)).toEqual([
    ['电价多少', 3],
    ['租金多少', 2],
  ])
})

test('after a restart, and with another model, new questions find the gap that is there', async () => {
  using folder = new TemporaryFolder()
  {
    const { operations, sorter } = open(folder.path)
    await using _operations = operations
    await asked(operations, ['电价多少'])
    await sorter.sort()
  }
  const { operations, sorter } = open(folder.path, new RecordingEmbeddingModel('another'))
  await using _operations = operations
  await keepQuestion(operations, { question: '电价多少', conversationId: 'later' })
  await sorter.sort()
  expect(await counts(operations)).toEqual([['电价多少', 2]])
  expect((await operations.gaps.leaders()).questions[0]?.vector?.model).toBe('another')
})

test('after a dislike of the newest gap was taken back, questions are sorted as before', async () => {
  using folder = new TemporaryFolder()
  const { operations, sorter } = open(folder.path)
  await using _operations = operations
  await keepQuestion(operations, { question: '租金多少', conversationId: 'chat:1', reason: 'disliked' })
  await sorter.sort()
  const vote = { conversationId: 'chat:1', answerId: 'a1', value: 'up', at: '2026-11-24T02:00:00.000Z' } as const
  await operations.conversations.recordFeedback(vote)
  await asked(operations, ['电价多少'])
  await sorter.sort()
  expect(await counts(operations)).toEqual([['电价多少', 1]])
})

test('a ledger that refuses a question time and again is an error, and no work without end', async () => {
  const question = { id: 1, question: '租金多少', language: 'zh', reason: 'no-answer' } as const
  const sorter = new GapSorter({
    gaps: {
      unsorted: async () => [question],
      leaders: async () => ({ questions: [], latestGap: 0 }),
      place: async () => ({ outcome: 'stale' }),
      keepVector: async () => {},
    },
    model: new RecordingEmbeddingModel(),
  })
  await expect(sorter.sort()).rejects.toThrow('question 1 of the ledger')
})

test('the gaps are read once for all questions, and others are served while many are read', async () => {
  using folder = new TemporaryFolder()
  const { operations } = open(folder.path)
  await using _operations = operations
  const { gaps } = operations
  await asked(
    operations,
    Array.from({ length: 120 }, (_, index) => `第${index}项租金多少`),
  )
  let reads = 0
  const counting: GapSorterOptions['gaps'] = {
    unsorted: () => gaps.unsorted(),
    place: (placement) => gaps.place(placement),
    keepVector: (id, vector) => gaps.keepVector(id, vector),
    leaders: () => {
      reads += 1
      return gaps.leaders()
    },
  }
  await new GapSorter({ gaps: counting, model: new RecordingEmbeddingModel() }).sort()
  expect(reads).toBe(1)
  expect(await gaps.list()).toHaveLength(120)
  for (const read of [() => gaps.leaders(), () => gaps.list()]) {
    let isServed = false
    setImmediate(() => {
      isServed = true
    })
    await read()
    expect(isServed).toBe(true)
  }
})
