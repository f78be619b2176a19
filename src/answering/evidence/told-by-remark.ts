import type { QuestionAnalysis } from '../question-analysis.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { propertyHolders } from './property-holders.ts'
import { type RankedUnit, rankEvidence } from './rank-evidence.ts'

/** Share of the question's idf mass that the remark's titles and words hold at least. */
const COVERAGE = 0.4

/**
 * A maintainer's remark that holds the value asked for. It answers where no fact does: what the remark says of the
 * value, such as that two sources contradict each other, is all that is known of it.
 */
export function toldByRemark(admissible: readonly EvidenceUnit[], analysis: QuestionAnalysis): RankedUnit | undefined {
  const { properties, clauses } = analysis
  const remarks = rankEvidence(
    admissible.filter(({ isNote, coverage }) => isNote && coverage >= COVERAGE),
    properties,
    analysis,
  )
  return remarks.length > 0 ? propertyHolders(remarks, clauses)[0] : undefined
}
