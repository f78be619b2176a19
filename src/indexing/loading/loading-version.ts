import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FOLDERS = ['.', '../../text', '../../domain']

let version: string | undefined

/** Changes with the code by which files are read, so that a new version of the product takes no old reading. */
export function loadingVersion(): string {
  if (version !== undefined) return version
  const hash = createHash('sha256')
  for (const folder of FOLDERS.map((name) => join(dirname(import.meta.filename), name))) {
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.ts')) hash.update(readFileSync(join(folder, name)))
    }
  }
  version = hash.digest('base64url')
  return version
}
