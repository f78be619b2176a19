import { RejectedFileError } from '../../domain/errors.ts'
import type { ReadContent } from '../../domain/read-content.ts'
import type { DocumentReader, FileToRead } from '../../ports/document-reader.ts'
import { fileBytes } from './file-bytes.ts'
import type { FormatFile } from './format-reader.ts'
import { FORMAT_READERS } from './format-readers.ts'
import { LARGEST_MEMORY_BYTES, SECONDS_PER_FILE, SECONDS_WITH_RECOGNITION } from './limits.ts'
import { extensionOf } from './read-format.ts'
import { type Failure, ReaderChild, type ReadingLimits, type ReadingOutcome } from './reader-child.ts'
import { readerVersion } from './reader-version.ts'

/** Their characters may have to be recognised. */
const RECOGNISED = /\.(?:pdf|png|jpe?g|webp|tiff?|bmp)$/i

const limitsOf = (path: string): ReadingLimits => ({
  seconds: RECOGNISED.test(path) ? SECONDS_WITH_RECOGNITION : SECONDS_PER_FILE,
  memoryBytes: LARGEST_MEMORY_BYTES,
})

export interface Isolation {
  /** A module that exports `FORMAT_READERS`. */
  readonly registry: URL
  readonly extensions: readonly string[]
  readonly limitsOf: (path: string) => ReadingLimits
}

const DEFAULT_ISOLATION: Isolation = {
  registry: new URL('./format-readers.ts', import.meta.url),
  extensions: Object.keys(FORMAT_READERS),
  limitsOf,
}

function reasonOf(failure: Failure, limits: ReadingLimits): string {
  if (failure === 'time') return `took longer than ${limits.seconds} seconds to read: divide it, or save it anew`
  if (failure === 'crash') return 'made its reader crash: save it anew, or in another format'
  return `needed more than ${limits.memoryBytes / 2 ** 30} GB of memory to read: divide it, or save it anew`
}

/**
 * Reads each file in a process that sees neither knowledge nor secrets, cannot use the network, and is ended when it
 * takes too long or too much memory; the next file is read by a fresh one. Files are read one at a time.
 */
export class IsolatedDocumentReader implements DocumentReader {
  readonly extensions: readonly string[]
  readonly version = readerVersion()
  readonly #isolation: Isolation
  #child: ReaderChild | undefined
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(isolation: Isolation = DEFAULT_ISOLATION) {
    this.#isolation = isolation
    this.extensions = isolation.extensions
  }

  read(file: FileToRead): Promise<ReadContent> {
    const reading = this.#last.then(() => this.#readNow(file))
    this.#last = reading.catch(() => undefined)
    return reading
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    await this.#child?.[Symbol.asyncDispose]()
    await this.#last
  }

  async #readNow(file: FileToRead): Promise<ReadContent> {
    if (extensionOf(file.path, this.extensions) === undefined) {
      throw new RejectedFileError(file.path, `not one of ${this.extensions.join(' ')}`)
    }
    const bytes = await fileBytes(file)
    const limits = this.#isolation.limitsOf(file.path)
    const outcome = await this.#outcomeOf({ path: file.path, bytes }, limits)
    if ('content' in outcome) return outcome.content
    if ('refused' in outcome) throw new RejectedFileError(file.path, outcome.refused.reason, outcome.refused.line)
    throw new RejectedFileError(file.path, reasonOf(outcome.failed, limits))
  }

  async #outcomeOf(file: FormatFile, limits: ReadingLimits): Promise<ReadingOutcome> {
    const child = await this.#openChild()
    const outcome = await child.read(file, limits)
    if (!('failed' in outcome)) return outcome
    this.#child = undefined
    await child[Symbol.asyncDispose]()
    if (this.#isClosed) throw new Error('the reader of documents was closed')
    // What files before it left behind is not this file's fault.
    return outcome.failed === 'time' || child.isFresh ? outcome : this.#outcomeOf(file, limits)
  }

  async #openChild(): Promise<ReaderChild> {
    if (this.#isClosed) throw new Error('the reader of documents was closed')
    if (!this.#child?.isAlive) this.#child = await ReaderChild.start(this.#isolation.registry)
    return this.#child
  }
}
