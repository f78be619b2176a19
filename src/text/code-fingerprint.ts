import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256 over the TypeScript files below some folders: another version of the code, another fingerprint. */
export function codeFingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    for (const name of names.sort()) hash.update(readFileSync(join(folder, name)))
  }
  return hash.digest('base64url')
}
