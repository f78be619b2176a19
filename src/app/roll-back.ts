import { lockIndex } from '../adapters/sqlite/knowledge/sqlite-index-lock.ts'
import { ConfigurationError } from '../domain/errors.ts'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'
import { recordHistory } from './index-history.ts'

/**
 * Makes the snapshot before the current one the current one; a running assistant takes it without a restart.
 * @throws ConfigurationError when there is none before it, or an index run is at work.
 */
export async function rollBack(
  store: SnapshotStore,
  now: Date,
): Promise<{ readonly from: string; readonly to: string }> {
  await store.prepare()
  using _lock = lockIndex(store.lockFile)
  const current = await store.current()
  const before = (await store.names()).find((name) => current !== undefined && name < current)
  if (current === undefined || before === undefined) {
    throw new ConfigurationError('there is no snapshot to go back to; npm run index -- --history lists what is kept')
  }
  await store.switchTo(before)
  await recordHistory(store, { at: now.toISOString(), action: 'rolled-back', snapshot: before, before: current })
  return { from: current, to: before }
}
