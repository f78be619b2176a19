import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { RejectedFileError } from '../../domain/errors.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import type { ReadingCache } from '../../ports/reading-cache.ts'
import { fileName } from './file-name.ts'
import type { FoundFile } from './find-files.ts'
import { markForbiddenUnits } from './forbidden-units.ts'
import { contentHash, type KnowledgeFile } from './knowledge-file.ts'
import type { LoadedKnowledge } from './loaded-knowledge.ts'
import type { LoadingBench } from './loading-bench.ts'
import { loadingVersion } from './loading-version.ts'
import { buildReadDocument } from './read-document.ts'
import { readKnowledgeFile } from './read-file.ts'
import type { ReadingContext } from './reading-context.ts'
import type { CataloguedSource } from './source-catalogue.ts'

/** Makes knowledge of a text file. */
export type TextReader = (file: KnowledgeFile, context: ReadingContext) => LoadedKnowledge

const PAGE = /\.html?$/i

interface Reading {
  readonly content: LoadedKnowledge
  /** The sources that the file is of itself. */
  readonly own: readonly CataloguedSource[]
}

/** Marks what may be told to nobody; the line is known where the file is text, as pages are. */
async function markedDocument(file: FoundFile, content: LoadedKnowledge): Promise<LoadedKnowledge> {
  const marked = markForbiddenUnits({ path: file.path, text: '' }, content)
  if (marked.warnings.length === 0 || !PAGE.test(file.path)) return marked
  const text = await readKnowledgeFile(file).then(
    (read) => read.text,
    () => '',
  )
  return markForbiddenUnits({ path: file.path, text }, content)
}

/** Whether records name parks or events, which may be called otherwise by the next run. */
const namesOthers = ({ content }: Reading): boolean =>
  content.records.some(({ kind, relations }) => kind === 'case' && Object.keys(relations).length > 0)

export interface FileReadingOptions {
  readonly texts: Readonly<Record<string, TextReader>>
  readonly documents: DocumentReader
  readonly cache: ReadingCache | undefined
  /** The text of sources.yaml, on which readings of records depend. */
  readonly sources: string
  /** Reads every file, whatever the cache knows of it. */
  readonly isFull: boolean
}

async function hashOf(file: FoundFile): Promise<string> {
  const bytes = await readFile(file.absolute).catch((cause: NodeJS.ErrnoException) => {
    throw new RejectedFileError(file.path, `cannot be read (${cause.code ?? cause.message})`, undefined, { cause })
  })
  return createHash('sha256').update(bytes).digest('base64url')
}

/** Reads knowledge files one by one, and again only those that changed or whose surroundings did. */
export class FileReading {
  readonly #options: FileReadingOptions
  readonly #aroundTexts: string
  readonly #aroundDocuments: string

  constructor(options: FileReadingOptions) {
    this.#options = options
    this.#aroundTexts = contentHash(loadingVersion(), options.sources)
    this.#aroundDocuments = contentHash(loadingVersion(), options.documents.version)
  }

  /**
   * Reads a file into the bench. `remembered`: whether an earlier reading may be taken, as what is read depends on this
   * file, its description and the sources alone.
   * @throws RejectedFileError when it cannot be read.
   */
  async read(file: FoundFile, bench: LoadingBench, remembered: boolean): Promise<void> {
    bench.catalogue.settle()
    try {
      const { content, own } = await this.#reading(file, bench, remembered)
      for (const source of own) bench.catalogue.add(source)
      bench.take(file.path, content)
    } catch (error) {
      bench.catalogue.undo()
      throw error
    }
  }

  async #reading(file: FoundFile, bench: LoadingBench, remembered: boolean): Promise<Reading> {
    const cache = remembered ? this.#options.cache : undefined
    const basis = this.#basis(file, bench)
    const cached = this.#options.isFull ? undefined : cache?.get(file.path)
    if (cached?.stamp === file.stamp && cached.basis === basis) return JSON.parse(cached.content)
    const hash = cache ? await hashOf(file) : ''
    const isSame = cached?.hash === hash && cached.basis === basis
    if (isSame) {
      cache?.put(file.path, { ...cached, stamp: file.stamp })
      return JSON.parse(cached.content)
    }
    const reading = await this.#readAnew(file, bench)
    const content = JSON.stringify(reading)
    if (!namesOthers(reading)) cache?.put(file.path, { stamp: file.stamp, hash, basis, content })
    return JSON.parse(content)
  }

  /** What a reading depends on beside the file: office files and pages know listed sources by a description only. */
  #basis({ path }: FoundFile, bench: LoadingBench): string {
    const { documents, texts } = this.#options
    const { documentId, extension } = fileName(path, documents.extensions)
    const around = texts[extension] ? this.#aroundTexts : this.#aroundDocuments
    const description = bench.descriptionOf(documentId)
    return description ? contentHash(this.#aroundTexts, around, description.text) : around
  }

  async #readAnew(file: FoundFile, bench: LoadingBench): Promise<Reading> {
    const { documents, texts } = this.#options
    const { documentId, extension } = fileName(file.path, documents.extensions)
    const read = texts[extension]
    if (read) {
      const text = await readKnowledgeFile(file)
      const content = markForbiddenUnits(text, read(text, bench))
      return { content, own: bench.catalogue.added }
    }
    const content = await documents.read(file)
    const built = buildReadDocument({ path: file.path, documentId, content }, bench)
    return { content: await markedDocument(file, built), own: bench.catalogue.added }
  }
}
