import { standardise } from '../../retrieval/candidates.ts'
import type { AskedProperty } from '../asked-property.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

export interface RankedUnit extends EvidenceUnit {
  readonly rank: number
  readonly holdsProperty: boolean
}

const PASSAGE_SHARE = 0.35
const COVERAGE_WEIGHT = 3
const PROPERTY_BONUS = 1.2

/** A unit that only says that something is not known. */
const UNDISCLOSED = /未公布|未披露|未标|未查到|来源未写明|不详/u

/** Units in order of how well they answer: their own match, that of their passage, and whether they hold what is asked. */
export function rankEvidence(units: readonly EvidenceUnit[], property: AskedProperty | undefined): RankedUnit[] {
  const similarities = standardise(units.map((unit) => unit.similarity))
  const passages = standardise(units.map((unit) => unit.hit.score))
  return units
    .map((unit, at): RankedUnit => {
      const holdsProperty =
        property !== undefined && !UNDISCLOSED.test(unit.unit.text) && property.holds(unit.unit.text, unit.figures)
      const rank =
        similarities[at]! +
        PASSAGE_SHARE * passages[at]! +
        COVERAGE_WEIGHT * unit.coverage +
        (holdsProperty ? PROPERTY_BONUS : 0)
      return { ...unit, rank, holdsProperty }
    })
    .sort((left, right) => right.rank - left.rank)
}
