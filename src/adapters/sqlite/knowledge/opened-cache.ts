import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const CORRUPT = 11
const NOT_A_DATABASE = 26

/** Whether an error says that the file is no whole database. */
export const isDamage = (error: unknown): boolean =>
  [CORRUPT, NOT_A_DATABASE].includes((error as { errcode?: number }).errcode ?? 0)

/** Opens a file whose loss costs time only; one that is damaged is replaced by an empty one. */
export function openCache(file: string, schema: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${schema}`)
    const { quick_check: verdict } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
    if (verdict !== 'ok') throw Object.assign(new Error(verdict), { errcode: CORRUPT })
    return database
  } catch (error) {
    database.close()
    if (!isDamage(error)) throw error
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    return openCache(file, schema)
  }
}
