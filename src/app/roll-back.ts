import { lockIndex } from '../adapters/sqlite/knowledge/sqlite-index-lock.ts'
import { ConfigurationError } from '../domain/errors.ts'
import { checkFiles, readManifest } from '../indexing/checked-manifest.ts'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'
import { recordHistory } from './index-history.ts'

async function isWhole(folder: string): Promise<boolean> {
  try {
    await checkFiles(folder, await readManifest(folder))
    return true
  } catch {
    return false
  }
}

/**
 * Makes the snapshot that was current before the current one the current one again; one that is damaged or of another
 * version is passed over. A running assistant takes it without a restart.
 * @throws ConfigurationError when there is none before it, or an index run is at work.
 */
export async function rollBack(
  store: SnapshotStore,
  now: Date,
): Promise<{ readonly from: string; readonly to: string }> {
  await store.prepare()
  using _lock = lockIndex(store.lockFile)
  const current = await store.current()
  for (const before of current === undefined ? [] : await store.predecessors(current)) {
    if (!(await isWhole(store.folderOf(before)))) continue
    await store.switchTo(before)
    await recordHistory(store, {
      at: now.toISOString(),
      action: 'rolled-back',
      snapshot: before,
      ...(current === undefined ? {} : { before: current }),
    })
    return { from: current ?? '', to: before }
  }
  throw new ConfigurationError('there is no snapshot to go back to; npm run index -- --history lists what is kept')
}
