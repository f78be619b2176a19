import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { CachedReading, ReadingCache } from '../../../ports/reading-cache.ts'
import { openCache } from './opened-cache.ts'

const SCHEMA = `CREATE TABLE IF NOT EXISTS readings (
  path TEXT PRIMARY KEY, stamp TEXT NOT NULL, hash TEXT NOT NULL, basis TEXT NOT NULL, content TEXT NOT NULL
) STRICT, WITHOUT ROWID`

/** Readings in one SQLite file; a damaged file costs time, never correctness. Written when it is disposed of. */
export class SqliteReadingCache implements ReadingCache, Disposable {
  readonly #database: DatabaseSync
  readonly #select: StatementSync
  readonly #insert: StatementSync

  constructor(file: string) {
    this.#database = openCache(file, SCHEMA)
    this.#select = this.#database.prepare('SELECT stamp, hash, basis, content FROM readings WHERE path = ?')
    this.#insert = this.#database.prepare('INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?)')
    this.#database.exec('BEGIN')
  }

  get(path: string): CachedReading | undefined {
    return this.#select.get(path) as CachedReading | undefined
  }

  put(path: string, { stamp, hash, basis, content }: CachedReading): void {
    this.#insert.run(path, stamp, hash, basis, content)
  }

  keepOnly(paths: ReadonlySet<string>): void {
    const remove = this.#database.prepare('DELETE FROM readings WHERE path = ?')
    for (const { path } of this.#database.prepare('SELECT path FROM readings').all()) {
      if (!paths.has(path as string)) remove.run(path as string)
    }
  }

  [Symbol.dispose](): void {
    this.#database.exec('COMMIT')
    this.#database.close()
  }
}
