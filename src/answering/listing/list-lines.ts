import type { AnswerRow, AnswerTable } from '../../domain/answer.ts'
import type { Language } from '../../domain/language.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { CitationList } from '../citation-list.ts'
import type { Statement } from '../composition.ts'
import { type RecordLine, recordLine } from '../records/record-line.ts'
import type { ListWording } from './list-wording.ts'

/** Rows that an answer's text shows at once; the table has them all. */
export const PAGE_SIZE = 10

export interface ListLines {
  /** One line a record of the page, numbered. */
  readonly statements: readonly Statement[]
  readonly table: AnswerTable
}

/** What is added behind a record's line, with footnotes of its own. */
export type Remark = (record: KnowledgeRecord) => string

const rowOf = ({ cells, numbers }: RecordLine): AnswerRow => ({ cells, citations: numbers })

/** Records as numbered lines, of which one page is shown, and as a table of all. Only what is shown is cited first, so that footnotes begin with 1. */
export function listLines(
  records: readonly KnowledgeRecord[],
  from: number,
  title: string,
  language: Language,
  wording: ListWording,
  citations: CitationList,
  remark: Remark = () => '',
): ListLines {
  const shown = records.slice(from, from + PAGE_SIZE)
  const statements = shown.map((record, at): Statement => {
    const number = from + at + 1
    const { text } = recordLine(record, language, wording, citations)
    return { text: `${number}. ${text}${remark(record)}`, computed: [`${number}`] }
  })
  const lines = records.map((record) => recordLine(record, language, wording, citations))
  const text = statements.map((statement) => statement.text).join('\n')
  const columns = [wording.kinds[records[0]?.kind ?? 'row'], ...(lines[0]?.columns ?? [])]
  return { statements, table: { title, columns, rows: lines.map(rowOf), text } }
}
