import type { Retrieval, Retriever } from '../../retrieval/retriever.ts'
import type { AbstentionReason } from '../abstention.ts'
import { answerConfidence, confidenceFeatures } from '../answer-confidence.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { collectEvidence } from './collect-evidence.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { concernsNamed, concernsYears } from './place-and-time.ts'
import { type RankedUnit, rankEvidence } from './rank-evidence.ts'
import { selectEvidence } from './select-evidence.ts'

export interface Judgement {
  /** What answers the question, best first; empty when `reason` is given. */
  readonly selected: readonly EvidenceUnit[]
  /** What is on the same subject without answering. */
  readonly nearest: readonly EvidenceUnit[]
  readonly reason?: AbstentionReason
  readonly confidence: number
}

const ANSWER_LIMITS = { characters: 220, units: 4, rankDistance: 2.2 }
const LIST_LIMITS = { characters: 320, units: 6, rankDistance: 2.5 }
/** A unit that holds the property asked for is preferred over better-matching ones up to this far ahead. */
const PROPERTY_REACH = 4
const UNDISCLOSED = /未公布|未披露|不详/u

/** Units on the same named thing, offered when none of them answers. */
function nearestTo(ranked: readonly RankedUnit[], analysis: QuestionAnalysis, isNamed: boolean): RankedUnit[] {
  return isNamed && analysis.names.length > 0 ? ranked.slice(0, 1) : []
}

/** Decides on the asked thing, time and property whether the retrieved units answer, and which of them are shown. */
export function judgeEvidence(analysis: QuestionAnalysis, retrieval: Retrieval, retriever: Retriever): Judgement {
  const { names, years, property, wantsList } = analysis
  const units = collectEvidence(retrieval, retriever)
  const named = units.filter((unit) => concernsNamed(unit, names, retriever.names))
  const admissible = named.filter((unit) => concernsYears(unit, years))
  const ranked = rankEvidence(admissible, property)
  const known = retrieval.terms.bigrams.known
  const [best] = ranked
  if (!best) {
    return {
      selected: [],
      nearest: nearestTo(rankEvidence(named, property), analysis, true),
      reason: 'nothing-found',
      confidence: 0,
    }
  }
  const holding = property
    ? ranked.filter((unit) => unit.holdsProperty && unit.rank >= best.rank - PROPERTY_REACH)
    : ranked
  const confidence = answerConfidence(confidenceFeatures(holding[0] ?? best, known))
  if (holding.length === 0) {
    const reason = ranked.slice(0, 6).some(({ unit }) => UNDISCLOSED.test(unit.text)) ? 'undisclosed' : 'no-value'
    return { selected: [], nearest: nearestTo(ranked, analysis, true), reason, confidence: 1 - confidence }
  }
  const first = holding[0]!
  const order = [first, ...ranked.filter((unit) => unit !== first)]
  return {
    selected: selectEvidence(order, retrieval.weigh, wantsList ? LIST_LIMITS : ANSWER_LIMITS),
    nearest: nearestTo(ranked, analysis, true),
    confidence,
  }
}
