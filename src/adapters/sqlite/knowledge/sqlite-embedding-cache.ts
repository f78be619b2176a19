import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { CachedEmbedding, EmbeddingCache } from '../../../ports/embedding-cache.ts'
import { openCache } from './opened-cache.ts'

const SCHEMA = `CREATE TABLE IF NOT EXISTS embeddings (
  key TEXT PRIMARY KEY, vector BLOB NOT NULL, token_ids BLOB NOT NULL, codes BLOB NOT NULL, piece_ends TEXT NOT NULL
) STRICT, WITHOUT ROWID`

const bytes = (values: Float32Array | Int32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** Embeddings in one SQLite file; a damaged file costs time, never correctness. */
export class SqliteEmbeddingCache implements EmbeddingCache {
  readonly #database: DatabaseSync
  readonly #select: StatementSync
  readonly #insert: StatementSync

  constructor(file: string) {
    this.#database = openCache(file, SCHEMA)
    this.#select = this.#database.prepare('SELECT * FROM embeddings WHERE key = ?')
    this.#insert = this.#database.prepare('INSERT OR REPLACE INTO embeddings VALUES (?, ?, ?, ?, ?)')
  }

  get(key: string): CachedEmbedding | undefined {
    const row = this.#select.get(key) as
      | (Record<'vector' | 'token_ids' | 'codes', Uint8Array> & { piece_ends: string })
      | undefined
    if (!row) return undefined
    return {
      vector: new Float32Array(row.vector.slice().buffer),
      tokenIds: new Int32Array(row.token_ids.slice().buffer),
      codes: row.codes.slice(),
      pieceEnds: JSON.parse(row.piece_ends),
    }
  }

  put(key: string, { vector, tokenIds, codes, pieceEnds }: CachedEmbedding): void {
    this.#insert.run(key, bytes(vector), bytes(tokenIds), codes, JSON.stringify(pieceEnds))
  }

  keepOnly(keys: ReadonlySet<string>): void {
    const remove = this.#database.prepare('DELETE FROM embeddings WHERE key = ?')
    this.#database.exec('BEGIN')
    for (const { key } of this.#database.prepare('SELECT key FROM embeddings').all()) {
      if (!keys.has(key as string)) remove.run(key as string)
    }
    this.#database.exec('COMMIT')
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }
}
