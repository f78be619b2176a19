import type { Language } from '../domain/language.ts'
import type { CitationList } from './citation-list.ts'
import type { EvidenceUnit } from './evidence/evidence-unit.ts'
import { quoteDocument } from './quote.ts'
import { answerWording } from './wording/wording-for.ts'

/** Selected units as an answer: one paragraph a document, in the order of selection, each unit with its footnote. */
export function extractiveText(units: readonly EvidenceUnit[], language: Language, citations: CitationList): string {
  const wording = answerWording(language)
  const documents = Map.groupBy(units, (unit) => unit.hit.passage.documentId)
  const paragraphs = [...documents.values()].map((group) => quoteDocument(group, language, wording, citations))
  const promisesMoney = units.some(
    ({ record, figures }) =>
      record?.kind === 'policy' && figures.some(({ unit }) => unit.startsWith('money-') || unit === 'percent'),
  )
  return [
    ...(wording.quoteFrame ? [wording.quoteFrame] : []),
    ...paragraphs,
    ...(promisesMoney ? [wording.competentAuthority] : []),
  ].join('\n')
}
