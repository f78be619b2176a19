import type { Statement } from './composition.ts'
import type { EvidenceUnit } from './evidence/evidence-unit.ts'
import { type QuoteContext, quoteDocument } from './quote.ts'
import { withoutReplaced } from './validity.ts'
import { answerWording } from './wording/wording-for.ts'

export interface ExtractContext extends QuoteContext {
  /** Canonical names that the question uses: what it names is quoted even where it no longer holds. */
  readonly asked?: readonly string[]
}

/** Selected units as an answer, a line each: a paragraph a document in the order of selection, each unit with its footnote. */
export function extractiveStatements(units: readonly EvidenceUnit[], context: ExtractContext): Statement[] {
  const wording = answerWording(context.language)
  const shown = withoutReplaced(units, context.now, context.asked).filter(({ unit }) => !unit.forbidden)
  if (shown.length === 0) return []
  const documents = Map.groupBy(shown, (unit) => unit.hit.passage.documentId)
  const promisesMoney = shown.some(
    ({ record, figures }) =>
      record?.kind === 'policy' && figures.some(({ unit }) => unit.startsWith('money-') || unit === 'percent'),
  )
  const lines = [
    ...(wording.quoteFrame ? [wording.quoteFrame] : []),
    ...[...documents.values()].flatMap((group) => quoteDocument(group, context)),
    ...(promisesMoney ? [wording.competentAuthority] : []),
  ]
  return lines.map((text) => ({ text }))
}
