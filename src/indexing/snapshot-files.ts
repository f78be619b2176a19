import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'

/** Raised whenever the meaning of a snapshot's files changes; older snapshots are then rebuilt. */
export const FORMAT_VERSION = 3

/** Names the rules by which text is cut for the lexical index. */
export const TOKENIZER = 'jieba-search+han-bigrams/2'

export const snapshotFiles = (folder: string) => ({
  manifest: join(folder, 'manifest.json'),
  database: join(folder, 'knowledge.sqlite'),
  vectors: join(folder, 'vectors.hnsw'),
  codes: join(folder, 'token-codes.bin'),
  ids: join(folder, 'token-ids.bin'),
  layout: join(folder, 'token-layout.json'),
})

const CHUNK_BYTES = 1024 * 1024

/** SHA-256 of every file but the manifest. */
export async function hashSnapshotFiles(folder: string): Promise<Record<string, string>> {
  const { manifest: _, ...files } = snapshotFiles(folder)
  const hashes = Object.values(files).map(async (file) => {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) hash.update(chunk)
    return [basename(file), hash.digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(hashes))
}
