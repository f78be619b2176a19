import { normaliseText } from '../../text/normalise.ts'
import { CitationList } from '../citation-list.ts'
import type { Composer } from '../composition.ts'
import { answerWording } from '../wording/wording-for.ts'
import { asksForSupport } from './asks-for-support.ts'
import { clauseLine } from './clause-line.ts'
import { type PlacedTier, placedTiers } from './placed-tier.ts'
import { isForEverywhere, isForNamedPlace, reachesPlaces } from './reaches-place.ts'
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

/** What only one place gives is no answer to who names another place or none. */
function isInPlace(...[record, tier, names, index]: Parameters<typeof reachesPlaces>): boolean {
  const isLocal = !isForEverywhere(record) || tier.conditions.some(({ property }) => property === 'place')
  return isLocal ? isForNamedPlace(record, tier, names, index) : reachesPlaces(record, tier, names, index)
}

/**
 * Quotes the clause of the measure that a question for money names, where it tells no sum and what was found in
 * passages answers nothing. Undefined where no row's measure is named together with one of its conditions.
 */
export const composeClauses: Composer = ({ analysis, retrieval, retriever, judgement, now }) => {
  const { language, asking, text, names } = analysis
  const isAnswered = !judgement.reason && judgement.confidence >= FOUND_CONFIDENCE
  if (isAnswered || !asksForSupport(normaliseText(asking))) return undefined
  const { index } = retriever
  const question = normaliseText(text)
  const ranked = placedTiers(index.records, retrieval, index)
    .filter(({ record, tier }) => measureNamed(question, tier) > 0 && isInPlace(record, tier, names, index))
    .map((placed) => ({
      placed,
      said: saidConditions(question, placed),
      named: measureNamed(question, placed.tier),
    }))
    .filter(({ said }) => said >= LEAST_SAID)
    .toSorted((left, right) => right.said - left.said || right.named - left.named)
  const [best] = ranked
  if (!best) return undefined
  const citations = new CitationList(index)
  const wording = answerWording(language)
  return {
    kind: 'answer',
    statements: [clauseLine(best.placed, { language, citations, index, now }), { text: wording.competentAuthority }],
    citations,
    suggestions: [{ label: wording.human, action: 'human' }],
    confidence: CONFIDENCE,
    subjects: [best.placed.record.id],
  }
}
