import { expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { keepLedger } from '../../src/app/keep-ledger.ts'
import { GapSorter } from '../../src/gaps/gap-sorter.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { keepQuestion } from '../support/gap-questions.ts'
import { RecordingEmbeddingModel } from '../support/recording-embedding-model.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const DAY_MS = 24 * 3_600_000

test('new questions are sorted, and agreements older than their text says are dropped', async () => {
  using folder = new TemporaryFolder()
  const clock = new FakeClock()
  const log = new RecordingLog()
  await using operations = new SqliteOperations({ directory: folder.path, clock })
  const { gaps } = operations
  const sorter = new GapSorter({ gaps, model: new RecordingEmbeddingModel() })
  await keepQuestion(operations, { question: '租金多少', isAwaited: true })
  clock.advance(100 * DAY_MS)
  await keepQuestion(operations, { question: '电价多少', isAwaited: true })
  clock.advance(100 * DAY_MS)
  await keepLedger(gaps, sorter, clock, log)
  expect(await gaps.list()).toHaveLength(2)
  expect(await gaps.dropWishes(clock.now()), 'the later one is still there').toBe(1)
  expect(log.entries).toEqual([])
})

test('a failure is logged without words of people and disturbs nobody', async () => {
  using folder = new TemporaryFolder()
  const clock = new FakeClock()
  const log = new RecordingLog()
  await using operations = new SqliteOperations({ directory: folder.path, clock })
  const model = { identity: 'm', embedQuery: () => Promise.reject(new Error('the model stopped')) }
  await keepQuestion(operations, { question: '租金多少' })
  await keepLedger(operations.gaps, new GapSorter({ gaps: operations.gaps, model }), clock, log)
  expect(log.entries).toHaveLength(1)
  expect(JSON.stringify(log.entries)).not.toContain('租金')
})
