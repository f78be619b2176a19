import type { KnowledgeContents, ReviewedDocument, Statement } from './knowledge-contents.ts'

/** Headings below which stand the record's labelled values and the maintainers' remarks. */
const NOT_TOLD = new Set(['概况', '说明'])

/** The statements of a document without labelled values, remarks and rows. */
export const factsOf = (document: ReviewedDocument): Statement[] =>
  document.statements.filter(
    ({ heading, isRow }) => !isRow && !(document.recordId !== undefined && NOT_TOLD.has(heading)),
  )

/** The date of a document: of what it tells, or of its newest source. */
export function datesOf(contents: KnowledgeContents): (document: ReviewedDocument) => string | undefined {
  const records = new Map(contents.records.map((record) => [record.id, record]))
  const sources = new Map(contents.sources.map((source) => [source.id, source]))
  return (document) => {
    const record = records.get(document.recordId ?? '')
    if (record) return record.from ?? record.validity?.issued
    return sources.get(`doc:${document.id}`)?.published ?? document.validity?.issued
  }
}

/** Days between two ISO dates; undefined where a day is not known. */
export function daysBetween(one: string | undefined, other: string | undefined): number | undefined {
  if (one?.length !== 10 || other?.length !== 10) return undefined
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
}
