import { DatabaseSync } from 'node:sqlite'
import { ConfigurationError } from '../../../domain/errors.ts'

const BUSY = 5

/**
 * One index run at a time per data folder, also across processes; the lock of a process that ended is free at once.
 * @throws ConfigurationError when another run holds it.
 */
export function lockIndex(file: string): Disposable {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode !== BUSY) throw error
    throw new ConfigurationError('another index run is at work on this data folder; try again when it has ended')
  }
  return { [Symbol.dispose]: () => database.close() }
}
