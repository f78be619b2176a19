import { appendFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type HistoryEntry, readHistory, recordHistory } from '../../src/app/index-history.ts'
import { SnapshotStore } from '../../src/indexing/snapshot-store.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const ENTRY: HistoryEntry = { at: '2026-11-24T08:00:00.000Z', action: 'indexed', snapshot: '1', added: 3 }

test('entries are read back in order; a line that a crash broke is passed over', async () => {
  using folder = new TemporaryFolder()
  const store = new SnapshotStore(folder.path)
  expect(await readHistory(store)).toEqual([])
  await recordHistory(store, ENTRY)
  appendFileSync(store.historyFile, '{"at":"2026-11\n[]\n')
  const refused: HistoryEntry = { ...ENTRY, action: 'refused', before: '1', lost: ['问?'] }
  await recordHistory(store, refused)
  expect(await readHistory(store)).toEqual([ENTRY, refused])
})

test('an entry after a broken line is not lost with it', async () => {
  using folder = new TemporaryFolder()
  const store = new SnapshotStore(folder.path)
  await recordHistory(store, ENTRY)
  appendFileSync(store.historyFile, '{"at":"2026-11')
  await recordHistory(store, { ...ENTRY, snapshot: '2' })
  expect((await readHistory(store)).map(({ snapshot }) => snapshot)).toEqual(['1', '2'])
})
