import type { ReadContent } from '../../domain/read-content.ts'
import type { DocumentReader, FileToRead } from '../../ports/document-reader.ts'
import { fileBytes } from './file-bytes.ts'
import { FORMAT_READERS, type FormatReaders } from './format-readers.ts'
import { readFormat } from './read-format.ts'
import { readerVersion } from './reader-version.ts'

/** Reads in this process, without limits of time and memory: for files that are known. */
export class InProcessDocumentReader implements DocumentReader {
  readonly extensions: readonly string[]
  readonly version = readerVersion()
  readonly #readers: FormatReaders

  constructor(readers: FormatReaders = FORMAT_READERS) {
    this.#readers = readers
    this.extensions = Object.keys(readers)
  }

  async read(file: FileToRead): Promise<ReadContent> {
    return readFormat(this.#readers, { path: file.path, bytes: await fileBytes(file) })
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}
