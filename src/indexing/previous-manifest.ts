import { readFile } from 'node:fs/promises'
import type { Manifest } from '../ports/knowledge-index.ts'
import { snapshotFiles } from './snapshot-files.ts'
import type { SnapshotStore } from './snapshot-store.ts'

/** The manifest of the current snapshot, whatever made it; undefined when there is none to be read. */
export async function readPreviousManifest(
  store: SnapshotStore,
): Promise<Pick<Manifest, 'documents' | 'modelIdentity'> | undefined> {
  const name = await store.current()
  if (name === undefined) return undefined
  try {
    return JSON.parse(await readFile(snapshotFiles(store.folderOf(name)).manifest, 'utf8')) as Manifest
  } catch {
    return undefined
  }
}
