import { expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import type { GapReason } from '../../src/domain/gap.ts'
import { GapSorter } from '../../src/gaps/gap-sorter.ts'
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
  expect((await operations.gaps.leaders())[0]?.vector?.model).toBe('another')
})
