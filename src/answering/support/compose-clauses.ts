import { normaliseText } from '../../text/normalise.ts'
import { CitationList } from '../citation-list.ts'
import type { Composer, ComposingContext, Composition } from '../composition.ts'
import { answerWording } from '../wording/wording-for.ts'
import { asksForSupport } from './asks-for-support.ts'
import { clauseLine } from './clause-line.ts'
import { type PlacedTier, placedTiers } from './placed-tier.ts'
import { isWhereNamed } from './reaches-place.ts'
import { measureNamed, usesWordsOf } from './said-words.ts'

/** The clause is the one that the question names; whether it is of use, its conditions tell. */
const CONFIDENCE = 0.7
/** Below this what was found in passages is not thought to answer. */
const FOUND_CONFIDENCE = 0.4
/** A measure is named, and one of its conditions said, before its clause is given for an answer. */
const LEAST_SAID = 1

/** How many of a row's conditions, the place aside, a normalised question says. */
const saidConditions = (question: string, { tier }: PlacedTier): number =>
  tier.conditions.filter((condition) => condition.property !== 'place' && usesWordsOf(question, condition)).length

/** The clauses of rows with their policies; undefined of none. */
export function quoteClauses(
  rows: readonly PlacedTier[],
  { analysis: { language }, retriever: { index }, now }: ComposingContext,
): Composition | undefined {
  if (rows.length === 0) return undefined
  const citations = new CitationList(index)
  const wording = answerWording(language)
  const lines = rows.map((placed) => clauseLine(placed, { language, citations, index, now }))
  return {
    kind: 'answer',
    statements: [...lines, { text: wording.competentAuthority }],
    citations,
    suggestions: [{ label: wording.human, action: 'human' }],
    confidence: CONFIDENCE,
    subjects: [...new Set(rows.map(({ record }) => record.id))],
  }
}

/**
 * Quotes the clause of the measure that a question for money names, where it tells no sum and what was found in
 * passages answers nothing. Undefined where no row's measure is named together with one of its conditions.
 */
export const composeClauses: Composer = (context) => {
  const { analysis, retrieval, retriever, judgement } = context
  const { asking, text, names } = analysis
  const isAnswered = !judgement.reason && judgement.confidence >= FOUND_CONFIDENCE
  if (isAnswered || !asksForSupport(normaliseText(asking))) return undefined
  const { index } = retriever
  const question = normaliseText(text)
  const ranked = placedTiers(index.records, retrieval, index)
    .filter(({ record, tier }) => measureNamed(question, tier) > 0 && isWhereNamed(record, tier, names, index))
    .map((placed) => ({
      placed,
      said: saidConditions(question, placed),
      named: measureNamed(question, placed.tier),
    }))
    .filter(({ said }) => said >= LEAST_SAID)
    .toSorted((left, right) => right.said - left.said || right.named - left.named)
  const [best] = ranked
  if (!best) return undefined
  return quoteClauses([best.placed], context)
}
