import { RejectedFileError } from '../../src/domain/errors.ts'
import type { ReadContent } from '../../src/domain/read-content.ts'
import type { DocumentReader, FileToRead } from '../../src/ports/document-reader.ts'

/** Reads files as it is told to by their paths, and remembers which it was given. */
export class ScriptedReader implements DocumentReader {
  readonly extensions = ['.docx', '.xlsx', '.pdf']
  readonly version: string
  readonly given: string[] = []
  readonly #contents: Readonly<Record<string, ReadContent>>

  constructor(contents: Readonly<Record<string, ReadContent>>, version = '1') {
    this.#contents = contents
    this.version = version
  }

  async read({ path }: FileToRead): Promise<ReadContent> {
    this.given.push(path)
    const content = this.#contents[path]
    if (!content) throw new RejectedFileError(path, 'needs a password')
    return content
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}
