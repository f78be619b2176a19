import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { KnowledgeDatabase } from '../ports/knowledge-database.ts'
import type { Manifest } from '../ports/knowledge-index.ts'
import { checkFiles, readManifest } from './checked-manifest.ts'
import { snapshotFiles } from './snapshot-files.ts'
import type { SnapshotBackends } from './snapshot-writer.ts'
import type { TokenLayout } from './token-files.ts'

/** The snapshot that a new one is made from, as far as that needs it. */
export interface SnapshotBase extends Disposable {
  readonly name: string
  readonly folder: string
  readonly manifest: Manifest
  readonly database: KnowledgeDatabase
  readonly layout: readonly (TokenLayout | null)[]
}

/**
 * Opens a snapshot to make the next one from, whichever model made it; undefined when it is missing, damaged, or made by
 * another tokenizer or format, so that everything has to be written anew.
 */
export async function openBase(folder: string, backends: SnapshotBackends): Promise<SnapshotBase | undefined> {
  const files = snapshotFiles(folder)
  let database: KnowledgeDatabase | undefined
  try {
    const manifest = await readManifest(folder)
    await checkFiles(folder, manifest)
    const opened = backends.database.open(files.database)
    database = opened
    const layout = JSON.parse(await readFile(files.layout, 'utf8')) as (TokenLayout | null)[]
    return {
      name: basename(folder),
      folder,
      manifest,
      database: opened,
      layout,
      [Symbol.dispose]: () => opened[Symbol.dispose](),
    }
  } catch {
    database?.[Symbol.dispose]()
    return undefined
  }
}
