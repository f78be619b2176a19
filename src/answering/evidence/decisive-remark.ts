import type { QuestionAnalysis } from '../question-analysis.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { type RankedUnit, rankEvidence } from './rank-evidence.ts'

/** A maintainer's remark that the thing itself could not be had. */
const NOT_READ = /(?:未|没)(?:能)?(?:公开)?(?:读到|查到|见到|获得)|不采用/u
/** How far behind the best fact such a remark may rank and still be the answer. */
const REACH = 2
/** Share of the question's idf mass that its titles and words hold at least. */
const COVERAGE = 0.25

/** A remark that what is asked for could not be had, where it fits the question about as well as the best fact. */
export function decisiveRemark(
  admissible: readonly EvidenceUnit[],
  analysis: QuestionAnalysis,
): RankedUnit | undefined {
  if (analysis.language !== 'zh') return undefined
  const ranked = rankEvidence(admissible, analysis.properties, analysis)
  const best = ranked.find((unit) => !unit.isNote)
  if (!best) return undefined
  return ranked.find(
    (unit) =>
      unit.isNote &&
      NOT_READ.test(unit.unit.text) &&
      unit.coverage >= COVERAGE &&
      unit.relevance >= best.relevance - REACH &&
      (unit.hit.passage.documentId === best.hit.passage.documentId || unit.relevance >= best.relevance),
  )
}
