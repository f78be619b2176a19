import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition } from '../composition.ts'
import { citable, recordsOf } from '../records/records-of.ts'
import { listLines, PAGE_SIZE } from './list-lines.ts'
import { listSuggestions } from './list-suggestions.ts'
import { listWording } from './list-wording.ts'

/** A further page of the list that the last turn began or went on with. */
export function composePage({ analysis, retriever }: ComposingContext): Composition | undefined {
  const { page, language } = analysis
  const records = citable(recordsOf(analysis.shown, retriever.index), retriever.index)
  if (page === undefined || page < 1 || records.length <= (page - 1) * PAGE_SIZE) return undefined
  const wording = listWording(language)
  const citations = new CitationList(retriever.index)
  const from = (page - 1) * PAGE_SIZE
  const kind = wording.kinds[records[0]!.kind]
  const { statements, table } = listLines(records, from, kind, language, wording, citations)
  const to = from + statements.length
  return {
    kind: 'list',
    statements: [
      { text: wording.page(from + 1, to, records.length), computed: [from + 1, to, records.length].map(String) },
      ...statements,
    ],
    citations,
    table,
    subjects: records.map(({ id }) => id),
    suggestions: listSuggestions(records.length, page, wording),
    confidence: 1,
  }
}
