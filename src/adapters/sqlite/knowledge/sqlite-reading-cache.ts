import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { CachedReading, ReadingCache } from '../../../ports/reading-cache.ts'
import { openCache } from './opened-cache.ts'

const SCHEMA = `CREATE TABLE IF NOT EXISTS readings (
  path TEXT PRIMARY KEY, stamp TEXT NOT NULL, hash TEXT NOT NULL, basis TEXT NOT NULL, content TEXT NOT NULL
) STRICT, WITHOUT ROWID`

const BUSY = 5

/**
 * Readings in one SQLite file; a damaged file costs time, never correctness. What is new is written in one go when the
 * cache is disposed of, or not at all when another process is writing just then.
 */
export class SqliteReadingCache implements ReadingCache, Disposable {
  readonly #database: DatabaseSync
  readonly #select: StatementSync
  readonly #new = new Map<string, CachedReading>()
  #kept: ReadonlySet<string> | undefined

  constructor(file: string) {
    this.#database = openCache(file, SCHEMA)
    this.#select = this.#database.prepare('SELECT stamp, hash, basis, content FROM readings WHERE path = ?')
  }

  get(path: string): CachedReading | undefined {
    return this.#new.get(path) ?? (this.#select.get(path) as CachedReading | undefined)
  }

  put(path: string, reading: CachedReading): void {
    this.#new.set(path, reading)
  }

  keepOnly(paths: ReadonlySet<string>): void {
    this.#kept = paths
  }

  [Symbol.dispose](): void {
    try {
      if (this.#new.size > 0 || this.#kept) this.#write()
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== BUSY) throw error
    } finally {
      this.#database.close()
    }
  }

  #write(): void {
    this.#database.exec('PRAGMA busy_timeout = 1000; BEGIN IMMEDIATE')
    const insert = this.#database.prepare('INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?)')
    for (const [path, { stamp, hash, basis, content }] of this.#new) insert.run(path, stamp, hash, basis, content)
    const remove = this.#database.prepare('DELETE FROM readings WHERE path = ?')
    const paths = this.#kept ? this.#database.prepare('SELECT path FROM readings').all() : []
    for (const { path } of paths) if (!this.#kept?.has(path as string)) remove.run(path as string)
    this.#database.exec('COMMIT')
  }
}
