import type { Retrieval, Retriever } from '../../retrieval/retriever.ts'
import type { AbstentionReason } from '../abstention.ts'
import { answerConfidence, confidenceFeatures } from '../answer-confidence.ts'
import type { AskedProperty } from '../asked-property.ts'
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
function nearestTo(ranked: readonly RankedUnit[], analysis: QuestionAnalysis): RankedUnit[] {
  return analysis.names.length > 0 ? ranked.slice(0, 1) : []
}

/** For each property asked for, the best unit that holds a value of it. */
function holders(ranked: readonly RankedUnit[], properties: readonly AskedProperty[]): RankedUnit[] {
  const [best] = ranked
  const reachable = ranked.filter((unit) => best && unit.rank >= best.rank - PROPERTY_REACH)
  const found = properties.flatMap(
    ({ name }) => reachable.find((unit) => unit.heldProperties.some((held) => held.name === name)) ?? [],
  )
  return [...new Set(found)]
}

/** Decides on the asked thing, time and property whether the retrieved units answer, and which of them are shown. */
export function judgeEvidence(analysis: QuestionAnalysis, retrieval: Retrieval, retriever: Retriever): Judgement {
  const { text, names, years, properties, wantsList } = analysis
  const units = collectEvidence(retrieval, retriever)
  const named = units.filter((unit) => concernsNamed(unit, names))
  const admissible = named.filter((unit) => concernsYears(unit, years))
  const ranked = rankEvidence(
    admissible.filter((unit) => !unit.isNote),
    properties,
    text,
  )
  const nearest = nearestTo(ranked.length > 0 ? ranked : rankEvidence(named, properties, text), analysis)
  const [best] = ranked
  if (!best) return { selected: [], nearest, reason: 'nothing-found', confidence: 0 }
  const seeds = properties.length > 0 ? holders(ranked, properties) : [best]
  const confidence = answerConfidence(confidenceFeatures(seeds[0] ?? best, retrieval.terms.words.known))
  if (seeds.length === 0) {
    const isUndisclosed = ranked.slice(0, 6).some(({ unit }) => UNDISCLOSED.test(unit.text))
    return { selected: [], nearest, reason: isUndisclosed ? 'undisclosed' : 'no-value', confidence: 1 - confidence }
  }
  return {
    selected: selectEvidence(seeds, ranked, retrieval.weigh, wantsList ? LIST_LIMITS : ANSWER_LIMITS),
    nearest,
    confidence,
  }
}
