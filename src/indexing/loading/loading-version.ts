import { dirname, join } from 'node:path'
import { codeFingerprint } from '../../text/code-fingerprint.ts'

const FOLDERS = ['.', '../../text', '../../domain'].map((name) => join(dirname(import.meta.filename), name))

let version: string | undefined

/** Changes with the code by which files are read, so that a new version of the product takes no old reading. */
export function loadingVersion(): string {
  version ??= codeFingerprint(FOLDERS)
  return version
}
