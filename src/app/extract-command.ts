import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { IsolatedDocumentReader } from '../adapters/documents/isolated-document-reader.ts'
import type { Config } from '../config/config.ts'
import { ConfigurationError, RejectedFileError } from '../domain/errors.ts'
import { Dictionary } from '../indexing/extracting/dictionary.ts'
import type { Draft } from '../indexing/extracting/draft-yaml.ts'
import { extractRecords } from '../indexing/extracting/extract-records.ts'
import { proposeWithModel } from '../indexing/extracting/model-proposals.ts'
import { readAnnouncement } from '../indexing/extracting/read-announcement.ts'
import { SnapshotStore } from '../indexing/snapshot-store.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import type { Log } from '../ports/log.ts'
import { loadWithReadings } from './knowledge-indexing.ts'

export interface ExtractCommand {
  readonly config: Config
  /** As it was named on the command line. */
  readonly file: string
  /** Adds to what the rules find; without it they work alone. */
  readonly languageModel?: LanguageModel | undefined
  readonly log: Log
}

/** The file as one clear line of an error names it. */
async function read(file: string) {
  await using documents = new IsolatedDocumentReader()
  try {
    return await readAnnouncement({ path: path.basename(file), absolute: path.resolve(file) }, documents)
  } catch (error) {
    if (!(error instanceof RejectedFileError)) throw error
    const line = error.line === undefined ? '' : `:${error.line}`
    throw new ConfigurationError(`${file}${line}: ${error.message}`, { cause: error })
  }
}

/**
 * Reads an announcement and proposes records by rules, by the words of the knowledge folder and, where there is one, by
 * a language model.
 * @throws ConfigurationError when the file cannot be read.
 */
export async function extractDraft({ config, file, languageModel, log }: ExtractCommand): Promise<Draft> {
  const text = await read(file)
  const knowledge = await loadWithReadings({ config, store: new SnapshotStore(config.dataDirectory) })
  const dictionary = new Dictionary(knowledge)
  const found = extractRecords(text, dictionary)
  const records = languageModel ? await proposeWithModel(text, found, { dictionary, languageModel, log }) : found
  return { file: path.basename(file), title: text.title.text, labels: text.labels, records }
}

/** Where a draft lies: beside its announcement, as a name that the loader never indexes. */
export const draftPath = (file: string): string => `${file}.draft.yaml`

/** @throws ConfigurationError when the file is there already, unless it is forced. */
export async function writeDraft(target: string, content: string, isForced: boolean): Promise<void> {
  try {
    await writeFile(target, content, { flag: isForced ? 'w' : 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new ConfigurationError(`${target} is there already: check it, or write it anew with --force`)
    throw error
  }
}
