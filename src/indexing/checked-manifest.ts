import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SnapshotError } from '../domain/errors.ts'
import type { Manifest } from '../ports/knowledge-index.ts'
import { FORMAT_VERSION, hashSnapshotFiles, snapshotFiles, TOKENIZER } from './snapshot-files.ts'

/**
 * The manifest of a snapshot that this version can read and, where one is named, this model.
 * @throws SnapshotError when it was made by another model, tokenizer or format.
 */
export async function readManifest(folder: string, modelIdentity?: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(snapshotFiles(folder).manifest, 'utf8')) as Manifest
  const differs = (what: string, made: unknown, needed: unknown) => {
    throw new SnapshotError(
      `snapshot ${basename(folder)} was made with ${what} ${made}, this version needs ${needed}; run npm run index`,
    )
  }
  if (manifest.formatVersion !== FORMAT_VERSION) differs('format', manifest.formatVersion, FORMAT_VERSION)
  if (modelIdentity !== undefined && manifest.modelIdentity !== modelIdentity) {
    differs('model', manifest.modelIdentity, modelIdentity)
  }
  if (manifest.tokenizer !== TOKENIZER) differs('tokenizer', manifest.tokenizer, TOKENIZER)
  return manifest
}

/** @throws SnapshotError naming the files that are not as they were written. */
export async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  const found = await hashSnapshotFiles(folder)
  const damaged = Object.keys(manifest.files).filter((name) => manifest.files[name] !== found[name])
  if (damaged.length > 0) throw new SnapshotError(`snapshot ${basename(folder)} is damaged: ${damaged.join(', ')}`)
}
