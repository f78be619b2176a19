import { expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { askAfterSwitch } from '../../src/app/asking-after-switch.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { IndexingBench } from '../support/snapshots.ts'

test('where nobody has asked anything there is nothing to ask, and no database is made', async () => {
  using bench = new IndexingBench()
  const { snapshot } = await bench.run()
  const { store, model, dataDirectory } = bench
  const parts = { config: { dataDirectory }, secrets: {}, store, model, log: new RecordingLog() }
  expect(await askAfterSwitch(parts, snapshot)).toBeUndefined()
})

test('the ledger is asked once over a snapshot, also when a run before ended between the switch and the asking', async () => {
  using bench = new IndexingBench()
  const { snapshot } = await bench.run()
  const { store, model, dataDirectory } = bench
  await new SqliteOperations({ directory: dataDirectory, clock: new FakeClock() })[Symbol.asyncDispose]()
  const parts = { config: { dataDirectory }, secrets: {}, store, model, log: new RecordingLog() }
  expect(await askAfterSwitch(parts, snapshot)).toEqual({ asked: 0, answered: 0, told: 0 })
  expect(await askAfterSwitch(parts, snapshot)).toBeUndefined()
})
