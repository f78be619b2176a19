import { RejectedFileError } from '../../domain/errors.ts'
import { readCsv } from './csv-file.ts'
import { findFiles } from './find-files.ts'
import { markForbiddenUnits } from './forbidden-units.ts'
import { readHtml } from './html-file.ts'
import { readIndustries } from './industries-file.ts'
import { readJsonl } from './jsonl-file.ts'
import type { KnowledgeFile } from './knowledge-file.ts'
import { readListDescription } from './list-description.ts'
import type { LoadedKnowledge, Rejection } from './loaded-knowledge.ts'
import { LoadingBench } from './loading-bench.ts'
import { readMarkdown } from './markdown-file.ts'
import { readPlaces } from './places-file.ts'
import { readKnowledgeFile } from './read-file.ts'
import type { ReadingContext } from './reading-context.ts'
import { readSources } from './sources-file.ts'
import { readText } from './text-file.ts'
import { readYaml } from './yaml-file.ts'

type Reader = (file: KnowledgeFile, context: ReadingContext) => LoadedKnowledge

const READERS: Record<string, Reader> = {
  '.md': readMarkdown,
  '.csv': readCsv,
  '.yaml': readYaml,
  '.yml': readYaml,
  '.jsonl': readJsonl,
  '.txt': readText,
  '.html': readHtml,
  '.htm': readHtml,
}
const SOURCES = 'sources.yaml'
const INDUSTRIES = 'industries.yaml'
const PLACES = 'places.yaml'
/** Files of the folder itself that hold no documents. */
const CATALOGUES: readonly string[] = [SOURCES, INDUSTRIES, PLACES]
const isYaml = (file: KnowledgeFile): boolean => file.extension === '.yaml' || file.extension === '.yml'

async function readAll(folder: string): Promise<{ files: KnowledgeFile[]; rejected: Rejection[] }> {
  const found = await findFiles(folder)
  const files: KnowledgeFile[] = []
  const rejected = [...found.rejected]
  for (const file of found.files) {
    const extension = /\.\w+$/.exec(file.path)?.[0].toLowerCase() ?? ''
    try {
      if (!READERS[extension]) throw new RejectedFileError(file.path, `not one of ${Object.keys(READERS).join(' ')}`)
      files.push(await readKnowledgeFile(file))
    } catch (error) {
      rejected.push(rejectionOf(error, file.path))
    }
  }
  return { files, rejected }
}

function rejectionOf(error: unknown, file: string): Rejection {
  // The only way a file can exhaust the stack.
  if (error instanceof RangeError) return { file, reason: 'nested too deeply' }
  if (!(error instanceof RejectedFileError)) throw error
  return { file, reason: error.message, ...(error.line === undefined ? {} : { line: error.line }) }
}

/**
 * Reads a knowledge folder: documents cut into citable units, records with normalised fields, sources, industries and
 * places,
 * in an order that depends on nothing but the files. What is wrong is left out and named in `rejected`; what may be told to nobody is marked and named in `warnings`.
 * @throws when the folder itself cannot be read.
 */
export async function loadKnowledge(folder: string): Promise<LoadedKnowledge> {
  const { files, rejected } = await readAll(folder)
  const bench = new LoadingBench(rejected)
  const attempt = (file: KnowledgeFile, step: () => void): void => {
    try {
      step()
    } catch (error) {
      bench.reject(rejectionOf(error, file.path))
    }
  }
  const csvIds = new Set(files.filter((file) => file.extension === '.csv').map((file) => file.documentId))
  const describes = (file: KnowledgeFile): boolean => isYaml(file) && csvIds.has(file.documentId)

  for (const file of files) {
    if (file.path === SOURCES) attempt(file, () => bench.rejectAll(readSources(file, bench.catalogue)))
    else if (file.path === INDUSTRIES) attempt(file, () => bench.addIndustries(readIndustries(file)))
    else if (file.path === PLACES) attempt(file, () => bench.addPlaces(readPlaces(file)))
    else if (describes(file)) attempt(file, () => bench.describe(file.documentId, readListDescription(file)))
  }
  const contents = files.filter((file) => !CATALOGUES.includes(file.path) && !describes(file))
  const isCases = (file: KnowledgeFile): boolean => bench.descriptionOf(file.documentId)?.kind === 'case'
  // Projects name parks and events, so they come last.
  for (const file of [...contents.filter((one) => !isCases(one)), ...contents.filter(isCases)]) {
    const read = READERS[file.extension]
    if (read) attempt(file, () => bench.take(file.path, markForbiddenUnits(file, read(file, bench))))
  }
  return bench.finish()
}
