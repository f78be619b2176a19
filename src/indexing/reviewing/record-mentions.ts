import { RejectedFileError } from '../../domain/errors.ts'
import { type FoundFile, findFiles } from '../loading/find-files.ts'
import { readKnowledgeFile } from '../loading/read-file.ts'

/** A place in a file that points to a record by its id, such as 见P007. */
export interface RecordMention {
  readonly file: string
  readonly line: number
  readonly id: string
  /** The line's words. */
  readonly text: string
}

/** Files that maintainers write by hand. */
const WRITTEN = /\.(?:md|csv|ya?ml)$/i
/** Only what points is meant as a reference: C919 alone is an aircraft. */
const POINTS = /(?:见|参见|详见|可看)\s*([PKCES]\d{3})(?!\d)((?:[、和及,，]\s*[PKCES]\d{3}(?!\d))*)/gu

/** The references to records in a text, with their lines. */
export const mentionsIn = (file: string, text: string): RecordMention[] =>
  text
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(POINTS)].flatMap(([, first = '', more = '']) =>
        [first, ...(more.match(/[PKCES]\d{3}/g) ?? [])].map((id) => ({ file, line: at + 1, id, text: line.trim() })),
      ),
    )

/** A file that is no text was rejected by the loader already. */
async function textOf(file: FoundFile): Promise<string> {
  try {
    return (await readKnowledgeFile(file)).text
  } catch (error) {
    if (error instanceof RejectedFileError) return ''
    throw error
  }
}

/**
 * The references to records in a knowledge folder. They are read from its files because what people see is freed of
 * them.
 * @throws when the folder cannot be read.
 */
export async function readMentions(folder: string): Promise<RecordMention[]> {
  const mentions: RecordMention[] = []
  for (const file of (await findFiles(folder)).files) {
    if (WRITTEN.test(file.path)) mentions.push(...mentionsIn(file.path, await textOf(file)))
  }
  return mentions
}
