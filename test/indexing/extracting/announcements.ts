import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { InProcessDocumentReader } from '../../../src/adapters/documents/in-process-document-reader.ts'
import type { AnnouncementText } from '../../../src/indexing/extracting/announcement-text.ts'
import { Dictionary } from '../../../src/indexing/extracting/dictionary.ts'
import type { Draft } from '../../../src/indexing/extracting/draft-yaml.ts'
import { extractRecords } from '../../../src/indexing/extracting/extract-records.ts'
import { readAnnouncement } from '../../../src/indexing/extracting/read-announcement.ts'
import type { LoadedKnowledge } from '../../../src/indexing/loading/loaded-knowledge.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

export const ANNOUNCEMENTS = fileURLToPath(new URL('../../extraction', import.meta.url))

type Words = Pick<LoadedKnowledge, 'records' | 'industries' | 'places'>

const NO_WORDS: Words = {
  records: [],
  industries: [
    { name: '机器人', synonyms: ['减速器'], related: [] },
    { name: '氢能', synonyms: ['燃料电池'], related: [] },
  ],
  places: [{ name: '武清区', aliases: [], isWide: false }],
}

/** A dictionary of two industries and one district. */
export const smallDictionary = (): Dictionary => new Dictionary(NO_WORDS)

/** A file as it is read for extraction. */
export const readFile = (folder: string, file: string): Promise<AnnouncementText> =>
  readAnnouncement({ path: file, absolute: path.join(folder, file) }, new InProcessDocumentReader())

/** A text saved under a name, as it is read for extraction. */
export async function readWritten(text: string, name = 'announcement.txt'): Promise<AnnouncementText> {
  using folder = new TemporaryFolder()
  writeFileSync(path.join(folder.path, name), text)
  return await readFile(folder.path, name)
}

export async function draftOf(text: string, dictionary = smallDictionary()): Promise<Draft> {
  const read = await readWritten(text)
  const records = extractRecords(read, dictionary)
  return { file: 'announcement.txt', title: read.title.text, labels: read.labels, records }
}

/** The values of the first record of a kind, by field. */
export function valuesOf({ records }: Pick<Draft, 'records'>, kind: string): Record<string, unknown> {
  const record = records.find((one) => one.kind === kind)
  return Object.fromEntries((record?.values ?? []).map(({ field, value }) => [field, value]))
}
