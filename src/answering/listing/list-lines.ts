import type { AnswerRow, AnswerTable } from '../../domain/answer.ts'
import type { Language } from '../../domain/language.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { CitationList } from '../citation-list.ts'
import type { Statement } from '../composition.ts'
import { type RecordLine, recordLine } from '../records/record-line.ts'
import type { ListWording } from './list-wording.ts'
import { sharedValues } from './shared-values.ts'

/** Rows that an answer's text shows at once; the table has them all. */
export const PAGE_SIZE = 10

export interface ListLines {
  /** One line a record of the page, numbered. */
  readonly statements: readonly Statement[]
  readonly table: AnswerTable
}

/** What is added behind a record's line, with footnotes of its own. */
export type Remark = (record: KnowledgeRecord) => string

/** So many rows more than a page are shown with it, rather than a page of one or two. */
const SLACK = 2

/** Where a page that begins at `from` ends. */
export const pageEnd = (from: number, total: number): number =>
  total - from <= PAGE_SIZE + SLACK ? total : from + PAGE_SIZE

/** The lines as a table: a column for every label that one of them has. */
function tableOf(lines: readonly RecordLine[], first: string): Pick<AnswerTable, 'columns' | 'rows'> {
  const labels = [...new Set(lines.flatMap(({ columns }) => columns))]
  const rows = lines.map(({ columns, cells, numbers }): AnswerRow => {
    const values = labels.map((label) => {
      const at = columns.indexOf(label)
      return at < 0 ? '' : (cells[at + 1] ?? '')
    })
    return { cells: [cells[0] ?? '', ...values], citations: numbers }
  })
  return { columns: [first, ...labels], rows }
}

/** Records as numbered lines, of which one page is shown, and as a table of all. What is shown is cited first, so that footnotes begin with 1. */
export function listLines(
  records: readonly KnowledgeRecord[],
  from: number,
  title: string,
  language: Language,
  wording: ListWording,
  citations: CitationList,
  remark: Remark = () => '',
): ListLines {
  const shared = new Set(sharedValues(records).map(([label]) => label))
  const known = new Map<KnowledgeRecord, RecordLine>()
  const lineOf = (record: KnowledgeRecord): RecordLine => {
    const line = known.get(record) ?? recordLine(record, language, wording, citations, shared)
    known.set(record, line)
    return line
  }
  const statements = records.slice(from, pageEnd(from, records.length)).map((record, at): Statement => {
    const number = `${from + at + 1}`
    return { text: `${number}. ${lineOf(record).text}${remark(record)}`, computed: [number] }
  })
  const text = statements.map((statement) => statement.text).join('\n')
  const table = tableOf(records.map(lineOf), wording.kinds[records[0]?.kind ?? 'row'])
  return { statements, table: { title, ...table, text } }
}
