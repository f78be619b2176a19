import type { Answer, AnswerTable, Citation } from '../domain/answer.ts'
import type { OutboundContent } from '../domain/message.ts'
import { spreadsheetCsv } from '../leads/spreadsheet-csv.ts'
import { wordingFor } from './wording-for.ts'

/** Some systems take 255 bytes of a name; a Chinese character is three. */
const LONGEST_NAME = 60

export type OutboundFile = Extract<OutboundContent, { readonly type: 'file' }>

/** Title, date and address of a source, as far as known. */
const sourceCell = ({ title, published, url }: Citation): string => [title, published, url].filter(Boolean).join(', ')

/** The title without blanks and signs that file systems and headers take amiss. */
function fileName({ title }: AnswerTable, fallback: string): string {
  const name = title.replace(/[\p{C}\p{Z}/\\:*?"'<>|;,=]+/gu, '_').replace(/^[_.]+|[_.]+$/g, '')
  return `${[...name].slice(0, LONGEST_NAME).join('') || fallback}.csv`
}

/** The whole table of an answer as a CSV file, each row with its sources in the last column; undefined without one. */
export function answerCsv({ table, citations, language }: Answer): OutboundFile | undefined {
  if (!table) return undefined
  const sources = new Map(citations.map((citation) => [citation.number, sourceCell(citation)]))
  const rows = table.rows.map((row) => {
    const cited = row.citations.flatMap((number) => sources.get(number) ?? [])
    return [...table.columns.map((_, column) => row.cells[column] ?? ''), cited.join('; ')]
  })
  const wording = wordingFor(language)
  const text = spreadsheetCsv([...table.columns, wording.sources], rows)
  return { type: 'file', name: fileName(table, wording.table.fileName), mediaType: 'text/csv', text }
}
