import { extname } from 'node:path'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { RejectedFileError } from '../../domain/errors.ts'
import type { FormatFile } from './format-reader.ts'
import { HIGHEST_PACKING_RATIO, LARGEST_FILE_BYTES, LARGEST_UNPACKED_BYTES, MOST_ARCHIVE_ENTRIES } from './limits.ts'

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')
const XML_ENTRY = /\.(?:xml|rels)$/i
const MACROS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|xlmacrosheet)/i
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i

/** The XML parts of an office file, by their names in the archive. */
export type UnpackedArchive = ReadonlyMap<string, string>

/** Whether bytes begin as a compound file: an office file of before 2007, or one with a password. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  COMPOUND_FILE.equals(bytes.subarray(0, COMPOUND_FILE.length))

/** Whether a compound file only wraps an office file that is encrypted. */
export const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  isCompoundFile(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE)

function decodeXml(bytes: Buffer): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return new TextDecoder('utf-16le').decode(bytes)
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return new TextDecoder('utf-16be').decode(bytes)
  }
  return new TextDecoder().decode(bytes)
}

/** Inflates one archive while it counts what comes out, whatever the archive says of its sizes. */
class Unpacking {
  readonly #parts = new Map<string, string>()
  readonly #file: FormatFile
  readonly #most: number
  #names = new Set<string>()
  #unpacked = 0

  constructor(file: FormatFile) {
    this.#file = file
    this.#most = Math.min(
      LARGEST_UNPACKED_BYTES,
      Math.max(file.bytes.length * HIGHEST_PACKING_RATIO, LARGEST_FILE_BYTES),
    )
  }

  reject(reason: string, cause?: unknown): RejectedFileError {
    return new RejectedFileError(this.#file.path, reason, undefined, { cause })
  }

  async unpack(archive: ZipFile): Promise<UnpackedArchive> {
    if (archive.entryCount > MOST_ARCHIVE_ENTRIES) throw this.reject(`holds more than ${MOST_ARCHIVE_ENTRIES} parts`)
    for await (const entry of archive.eachEntry()) {
      if (!entry.fileName.endsWith('/')) await this.#add(archive, entry)
    }
    return this.#parts
  }

  async #add(archive: ZipFile, entry: Entry): Promise<void> {
    const name = entry.fileName
    const folded = name.toLowerCase()
    if (this.#names.has(folded)) throw this.reject(`holds the part "${name}" twice`)
    this.#names.add(folded)
    if (entry.isEncrypted()) throw this.reject('needs a password: save it without one')
    if (MACROS.test(name)) {
      throw this.reject(`holds macros: save it as ${extname(this.#file.path).replace(/m$/i, 'x')} without macros`)
    }
    const chunks: Buffer[] = []
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      this.#unpacked += chunk.length
      if (this.#unpacked > this.#most) {
        throw this.reject(`unpacks to more than ${Math.floor(this.#most / 1024 / 1024)} MB`)
      }
      if (XML_ENTRY.test(name)) chunks.push(chunk)
    }
    if (!XML_ENTRY.test(name)) return
    const text = decodeXml(Buffer.concat(chunks))
    if (DECLARATION.test(text)) throw this.reject('holds a DOCTYPE, which no such document needs')
    this.#parts.set(name, text)
  }
}

/**
 * Unpacks an office file that is a zip archive, and keeps its XML parts. Nothing outside the archive is ever looked at.
 * @throws RejectedFileError for what is no whole archive, needs a password, holds macros, doubled or outside names or
 * a DOCTYPE, or unpacks to more than the limit.
 */
export async function unpackArchive(file: FormatFile): Promise<UnpackedArchive> {
  const unpacking = new Unpacking(file)
  if (file.bytes.length === 0) throw unpacking.reject('is empty')
  if (isEncryptedPackage(file.bytes)) throw unpacking.reject('needs a password: save it without one')
  if (isCompoundFile(file.bytes)) {
    throw unpacking.reject(`is an old office file under a new name: open it and save it as ${extname(file.path)}`)
  }
  try {
    const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
    return await unpacking.unpack(await fromBufferPromise(bytes))
  } catch (cause) {
    if (cause instanceof RejectedFileError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw unpacking.reject(`is damaged or no ${extname(file.path)} file: ${reason}`, cause)
  }
}
