import { RejectedFileError } from '../../domain/errors.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import type { ReadingCache } from '../../ports/reading-cache.ts'
import { readCsv } from './csv-file.ts'
import { fileName, isDraft } from './file-name.ts'
import { FileReading, type TextReader } from './file-reading.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import { readIndustries } from './industries-file.ts'
import { readJsonl } from './jsonl-file.ts'
import type { KnowledgeFile } from './knowledge-file.ts'
import { readListDescription } from './list-description.ts'
import type { LoadedKnowledge, Rejection } from './loaded-knowledge.ts'
import { LoadingBench } from './loading-bench.ts'
import { readMarkdown } from './markdown-file.ts'
import { readPlaces } from './places-file.ts'
import { readKnowledgeFile } from './read-file.ts'
import { readSources } from './sources-file.ts'
import { readText } from './text-file.ts'
import { readYaml } from './yaml-file.ts'

const TEXT_READERS: Record<string, TextReader> = {
  '.md': readMarkdown,
  '.csv': readCsv,
  '.yaml': readYaml,
  '.yml': readYaml,
  '.jsonl': readJsonl,
  '.txt': readText,
}
const SOURCES = 'sources.yaml'
/** Asked of a new snapshot before it is used; no part of the knowledge. */
export const GOLDEN = 'golden.yaml'
/** Endings of lists, which a YAML file of the same name may describe. */
const LISTS = new Set(['.csv', '.xlsx', '.xls'])

export interface LoadingOptions {
  readonly documents: DocumentReader
  /** Readings of earlier runs; without it every file is read. */
  readonly cache?: ReadingCache
  /** Reads every file, whatever the cache knows of it. */
  readonly isFull?: boolean
}

type FileStep = (file: FoundFile) => Promise<void>

function rejectionOf(error: unknown, file: string): Rejection {
  // The only way a file can exhaust the stack.
  if (error instanceof RangeError) return { file, reason: 'nested too deeply' }
  if (!(error instanceof RejectedFileError)) throw error
  return { file, reason: error.message, ...(error.line === undefined ? {} : { line: error.line }) }
}

/** What the files of the folder itself hold that are no documents. */
function catalogues(bench: LoadingBench): Record<string, (file: KnowledgeFile) => void> {
  return {
    [SOURCES]: (file) => bench.rejectAll(readSources(file, bench.catalogue)),
    'industries.yaml': (file) => bench.addIndustries(readIndustries(file)),
    'places.yaml': (file) => bench.addPlaces(readPlaces(file)),
  }
}

/**
 * Reads a knowledge folder: documents cut into citable units, records with normalised fields, sources, industries and
 * places, in an order that depends on nothing but the files. What is wrong is left out and named in `rejected`; what may
 * be told to nobody is marked and named in `warnings`.
 * @throws when the folder itself cannot be read.
 */
export async function loadKnowledge(
  folder: string,
  { documents, cache, isFull = false }: LoadingOptions,
): Promise<LoadedKnowledge> {
  const found = await findFiles(folder)
  const bench = new LoadingBench(found.rejected)
  const attempt = async (files: readonly FoundFile[], step: FileStep): Promise<void> => {
    for (const file of files) {
      try {
        await step(file)
      } catch (error) {
        bench.reject(rejectionOf(error, file.path))
      }
    }
  }
  const endings = documents.extensions
  const nameOf = (file: FoundFile) => fileName(file.path, endings)
  const isKnown = (file: FoundFile): boolean => {
    const { extension } = nameOf(file)
    return TEXT_READERS[extension] !== undefined || endings.includes(extension)
  }
  const lists = new Set(found.files.map(nameOf).flatMap((name) => (LISTS.has(name.extension) ? name.documentId : [])))
  const describes = (file: FoundFile): boolean => {
    const { documentId, extension } = nameOf(file)
    return /^\.ya?ml$/.test(extension) && lists.has(documentId)
  }

  const kept = catalogues(bench)
  const isCatalogue = ({ path }: FoundFile): boolean => Object.hasOwn(kept, path)
  let sources = ''
  await attempt(found.files.filter(isCatalogue), async (file) => {
    const text = await readKnowledgeFile(file)
    if (file.path === SOURCES) sources = text.text
    kept[file.path]?.(text)
  })
  const others = found.files.filter((file) => !isCatalogue(file) && file.path !== GOLDEN)
  await attempt(others.filter(describes), async (file) => {
    bench.describe(nameOf(file).documentId, readListDescription(await readKnowledgeFile(file)))
  })
  const contents = others.filter((file) => !describes(file))
  const reading = new FileReading({ texts: TEXT_READERS, documents, cache, sources, isFull })
  const isCases = (file: FoundFile): boolean => bench.descriptionOf(nameOf(file).documentId)?.kind === 'case'
  const read = (remembered: boolean): FileStep => {
    return async (file) => {
      if (isDraft(nameOf(file)))
        throw new RejectedFileError(file.path, 'a draft: check it, then take .draft out of its name')
      if (!isKnown(file)) {
        const known = [...Object.keys(TEXT_READERS), ...endings].join(' ')
        throw new RejectedFileError(file.path, `not one of ${known}`)
      }
      await reading.read(file, bench, remembered)
    }
  }
  // Projects name parks and events, so they come after them; lists of them are read again as often as those change.
  const isYaml = (file: FoundFile): boolean => /^\.ya?ml$/.test(nameOf(file).extension)
  const documentsFirst = contents.filter((file) => !isCases(file)).sort((a, b) => Number(isYaml(a)) - Number(isYaml(b)))
  await attempt(documentsFirst, read(true))
  await attempt(contents.filter(isCases), read(false))
  cache?.keepOnly(new Set(contents.map(({ path }) => path)))
  return bench.finish()
}
