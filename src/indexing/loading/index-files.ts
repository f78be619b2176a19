/** What index runs keep in their folder, but for the suffixes of databases. */
const KEPT = new Set([
  'snapshots',
  'golden',
  'current',
  'current.unfinished',
  'history.jsonl',
  'index.lock',
  'embeddings.sqlite',
  'readings.sqlite',
])

const ownName = (name: string): string => name.replace(/-(?:wal|shm|journal)$/, '')

/** Whether a folder with these entries is one that index runs write to. */
export const holdsIndex = (names: readonly string[]): boolean =>
  names.includes('index.lock') && names.includes('snapshots')

/** Whether an entry of such a folder is an index run's own, not a knowledge file. */
export const isIndexFile = (name: string): boolean => KEPT.has(ownName(name))
