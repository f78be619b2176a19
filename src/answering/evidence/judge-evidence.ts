import { type MatchFeatures, matchConfidence } from '../../retrieval/match-confidence.ts'
import type { Retrieval, Retriever } from '../../retrieval/retriever.ts'
import type { AbstentionReason } from '../abstention.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { collectEvidence } from './collect-evidence.ts'
import { concerning } from './concerning.ts'
import { decisiveRemark } from './decisive-remark.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { rowsOfList } from './list-rows.ts'
import { nearestTo } from './nearest-evidence.ts'
import { contextNormalised } from './normalised.ts'
import { concernsYears } from './place-and-time.ts'
import { propertyHolders } from './property-holders.ts'
import { type RankedUnit, rankEvidence } from './rank-evidence.ts'
import { selectEvidence } from './select-evidence.ts'
import { toldByRemark } from './told-by-remark.ts'

export interface Judgement {
  /** What answers the question, best first; empty when `reason` is given. */
  readonly selected: readonly EvidenceUnit[]
  /** What is on the same subject without answering. */
  readonly nearest: readonly EvidenceUnit[]
  readonly reason?: AbstentionReason
  /** 0 to 1. */
  readonly confidence: number
  /** What the confidence was computed from; absent where a rule decided. */
  readonly features?: MatchFeatures
}

/** Share of the question's idf mass that a list's row and titles have to hold for the list to be what is asked for. */
const LISTED_COVERAGE = 0.3
/** A list is given whole up to this. */
const MOST_ROWS = 12
const ANSWER_LIMITS = { characters: 220, units: 4, rankDistance: 1.5 }
const LIST_LIMITS = { characters: 320, units: 6, rankDistance: 1.8 }
/** Says of the asked value itself that nobody tells it. */
const WITHHELD = /未公布|未披露|不详/u

/** Whether the best units are rows of one list: a single row among other facts asks for no list. */
function leadsWithRows(ranked: readonly RankedUnit[]): boolean {
  const [best, ...next] = ranked.slice(0, 3)
  const isSibling = ({ hit }: RankedUnit) => hit.passage.documentId === best?.hit.passage.documentId
  return best?.hit.passage.tableHeader !== undefined && best.coverage >= LISTED_COVERAGE && next.some(isSibling)
}

/** Whether a list speaks of one of the two rarest words of the question that the base knows: 瞪羚 is in no list of other titles. */
function holdsRareWord(rows: readonly EvidenceUnit[], { terms }: Retrieval): boolean {
  const known = terms.words.terms
    .map((word, at) => ({ word, frequency: terms.words.frequencies[at]! }))
    .filter(({ word, frequency }) => word.length > 1 && frequency > 0)
    .sort((left, right) => left.frequency - right.frequency)
  const rare = known.slice(0, 2)
  return rows.some((row) => rare.some(({ word }) => contextNormalised(row).includes(word)))
}

/** Units on the years that the question is about. */
const inYears = (units: readonly EvidenceUnit[], { clauses }: QuestionAnalysis): EvidenceUnit[] =>
  units.filter((unit) => clauses.some(({ years, asksActual }) => concernsYears(unit, years, asksActual)))

/** Decides on the asked thing, time and property whether the retrieved units answer, and which of them are shown. */
export function judgeEvidence(analysis: QuestionAnalysis, retrieval: Retrieval, retriever: Retriever): Judgement {
  const { language, clauses, properties, wantsList } = analysis
  const units = collectEvidence(retrieval, retriever)
  const named = concerning(units, analysis, retriever)
  const admissible = inYears(named, analysis)
  const ranked = rankEvidence(
    admissible.filter((unit) => !unit.isNote),
    properties,
    analysis,
  )
  const nearest = nearestTo(rankEvidence(named, properties, analysis), analysis, retrieval.terms.words.terms)
  const [best] = ranked
  const reasonOfNone = properties.length > 0 ? 'no-value' : 'nothing-found'
  if (!best) return { selected: [], nearest, reason: reasonOfNone, confidence: 0 }
  const seeds = properties.length > 0 ? propertyHolders(ranked, clauses) : [best]
  const isLabelled = seeds.some(({ label, heldProperties }) => label !== undefined && heldProperties.length > 0)
  const remark = isLabelled ? undefined : decisiveRemark(admissible, analysis)
  const isTold = remark !== undefined && remark.heldProperties.length > 0
  if (remark && !isTold) return { selected: [], nearest: [remark], reason: 'nothing-found', confidence: 0 }
  const { similarity, coverage, hit } = [best, ...seeds].reduce((left, right) =>
    right.similarity > left.similarity ? right : left,
  )
  const features = { similarity, coverage, score: hit.score }
  const confidence = matchConfidence(features, language)
  const told = isTold ? remark : seeds.length === 0 ? toldByRemark(admissible, analysis) : undefined
  if (told) return { selected: [told], nearest, confidence, features }
  if (seeds.length === 0) {
    const isUndisclosed = ranked.slice(0, 6).some(({ unit }) => WITHHELD.test(unit.text))
    return { selected: [], nearest, reason: isUndisclosed ? 'undisclosed' : 'no-value', confidence: 1 - confidence }
  }
  const isListed = wantsList && seeds.includes(best) && leadsWithRows(ranked)
  const rows = isListed
    ? inYears(concerning(rowsOfList(best, retrieval, retriever), analysis, retriever), analysis)
    : []
  const isWhatIsAsked = rows.length <= MOST_ROWS && holdsRareWord(rows, retrieval)
  return {
    selected:
      rows.length > 0 && isWhatIsAsked
        ? rows
        : selectEvidence(seeds, ranked, retrieval.weigh, wantsList ? LIST_LIMITS : ANSWER_LIMITS),
    nearest,
    confidence,
    features,
  }
}
