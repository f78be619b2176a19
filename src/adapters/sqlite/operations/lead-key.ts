import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '../../../domain/errors.ts'

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST'

/** Complete or not at all, also when two processes start at once or the power fails. */
function createKeyFile(path: string): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(32).toString('base64')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!isTaken(error)) throw error
  } finally {
    rmSync(draft)
  }
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!isMissing(error)) throw error
    createKeyFile(path)
    return readFileSync(path, 'utf8')
  }
}

/**
 * The key that contact data is encrypted with: the configured one (Base64), or else the one in
 * `lead.key` of the data directory, made there on first use and readable by its owner only.
 * @throws ConfigurationError when it is not 32 bytes.
 */
export function leadEncryptionKey(directory: string, configured?: string): Uint8Array {
  const path = join(directory, 'lead.key')
  const key = Buffer.from((configured ?? readKeyFile(path)).trim(), 'base64')
  if (key.length === 32) return key
  throw new ConfigurationError(`${configured ? 'LEAD_ENCRYPTION_KEY' : path}: expected 32 bytes in Base64`)
}
