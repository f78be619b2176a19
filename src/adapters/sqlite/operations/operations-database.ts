import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { ConfigurationError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { ContactCipher } from './contact-cipher.ts'
import { migrate } from './schema.ts'

const KEY_CHECK = 'key-check'

/** The open database file with what all its stores share: transactions, one counter and sealed values. */
export class OperationsDatabase {
  readonly #database: DatabaseSync
  readonly #cipher: ContactCipher
  readonly #clock: Clock
  readonly #statements = new Map<string, StatementSync>()

  /** @throws ConfigurationError when the file is of a later version or was written with another key. */
  constructor(path: string, cipher: ContactCipher, clock: Clock) {
    this.#cipher = cipher
    this.#clock = clock
    this.#database = new DatabaseSync(path)
    this.#database.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    )
    try {
      migrate(this.#database)
      this.transaction(() => this.#checkKey())
    } catch (error) {
      this.#database.close()
      throw error
    }
  }

  prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  /** Runs `work` as one transaction; nothing of it stays when it throws. */
  transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      this.#database.exec('ROLLBACK')
      throw error
    }
  }

  /** The next number of a counter, from 1; part of the surrounding transaction. */
  next(counter: string): number {
    const row = this.prepare(
      'INSERT INTO counter (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last',
    ).get(counter)
    return Number(row?.last)
  }

  seal(value: unknown, recordId: string): Uint8Array {
    return this.#cipher.seal(JSON.stringify(value), recordId)
  }

  open<T>(sealed: unknown, recordId: string): T {
    return JSON.parse(this.#cipher.open(sealed as Uint8Array, recordId)) as T
  }

  fingerprint(text: string): string {
    return this.#cipher.fingerprint(text)
  }

  timestamp(): string {
    return this.#clock.now().toISOString()
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #checkKey(): void {
    const row = this.prepare('SELECT value FROM meta WHERE name = ?').get(KEY_CHECK)
    if (!row) {
      this.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run(KEY_CHECK, this.seal(KEY_CHECK, KEY_CHECK))
      return
    }
    try {
      this.open(row.value, KEY_CHECK)
    } catch (cause) {
      throw new ConfigurationError(
        'operations.sqlite was written with another key: restore LEAD_ENCRYPTION_KEY or lead.key',
        { cause },
      )
    }
  }
}
