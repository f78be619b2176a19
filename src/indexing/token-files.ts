import { copyFile, type FileHandle, open, writeFile } from 'node:fs/promises'
import type { CachedEmbedding } from '../ports/embedding-cache.ts'
import type { SnapshotBase } from './snapshot-base.ts'
import { snapshotFiles } from './snapshot-files.ts'

/** Token positions of one passage in the two token files. */
export interface TokenLayout {
  readonly start: number
  readonly pieceEnds: readonly number[]
}

/** The embedding of a passage that the base does not have. */
export interface NewEmbedding {
  readonly passageId: number
  readonly embedding: CachedEmbedding
}

const BYTES_PER_ID = 4

/** A file to append to: a copy of the base's, or a new one. */
async function opened(file: string, base: string | undefined): Promise<FileHandle> {
  if (base === undefined) return open(file, 'w+')
  await copyFile(base, file)
  return open(file, 'r+')
}

/** Overwrites what a passage that is gone leaves in a file, so that its words cannot be read back. */
async function blank(file: FileHandle, { start, pieceEnds }: TokenLayout, bytesPerToken: number): Promise<void> {
  const length = (pieceEnds.at(-1) ?? 0) * bytesPerToken
  await file.write(new Uint8Array(length), 0, length, start * bytesPerToken)
}

/**
 * Writes codes, ids and layout of the tokens: what the base holds, without the `removed` passages, and behind it what is
 * new.
 */
export async function writeTokens(
  folder: string,
  added: readonly NewEmbedding[],
  removed: readonly number[],
  bytesPerToken: number,
  base: SnapshotBase | undefined,
): Promise<void> {
  const files = snapshotFiles(folder)
  const baseFiles = base && snapshotFiles(base.folder)
  const layout = [...(base?.layout ?? [])]
  await using codes = await opened(files.codes, baseFiles?.codes)
  await using ids = await opened(files.ids, baseFiles?.ids)
  for (const passageId of removed) {
    const gone = layout[passageId]
    if (!gone) continue
    await blank(codes, gone, bytesPerToken)
    await blank(ids, gone, BYTES_PER_ID)
    layout[passageId] = null
  }
  let start = (await ids.stat()).size / BYTES_PER_ID
  for (const { passageId, embedding } of added) {
    const { codes: code, tokenIds, pieceEnds } = embedding
    layout[passageId] = { start, pieceEnds }
    await codes.write(code, 0, code.length, start * bytesPerToken)
    const bytes = new Uint8Array(tokenIds.buffer, tokenIds.byteOffset, tokenIds.byteLength)
    await ids.write(bytes, 0, bytes.length, start * BYTES_PER_ID)
    start += tokenIds.length
  }
  await writeFile(files.layout, JSON.stringify(layout))
}
