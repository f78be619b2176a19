import { standardise } from '../../retrieval/candidates.ts'
import type { AskedProperty } from '../asked-property.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

export interface RankedUnit extends EvidenceUnit {
  readonly rank: number
  /** Which of the properties asked for it holds a value of. */
  readonly heldProperties: readonly AskedProperty[]
}

const PASSAGE_SHARE = 0.35
const COVERAGE_WEIGHT = 3
const PROPERTY_BONUS = 1.2
const LABEL_PENALTY = 1.2

/** A unit that only says that something is not known. */
const UNDISCLOSED = /未公布|未披露|未标|未查到|来源未写明|不详/u

/** A labelled value is an answer when its label is asked for, otherwise mostly noise. */
const isBareLabel = ({ label }: EvidenceUnit, question: string): boolean =>
  label !== undefined && !question.includes(label)

/** Units in order of how well they answer: their own match, that of their passage, and whether they hold what is asked. */
export function rankEvidence(
  units: readonly EvidenceUnit[],
  properties: readonly AskedProperty[],
  question: string,
): RankedUnit[] {
  const similarities = standardise(units.map((unit) => unit.similarity))
  const passages = standardise(units.map((unit) => unit.hit.score))
  return units
    .map((unit, at): RankedUnit => {
      const { text } = unit.unit
      const heldProperties = UNDISCLOSED.test(text)
        ? []
        : properties.filter((property) => property.holds(text, unit.figures))
      const rank =
        similarities[at]! +
        PASSAGE_SHARE * passages[at]! +
        COVERAGE_WEIGHT * unit.coverage +
        (heldProperties.length > 0 ? PROPERTY_BONUS : 0) -
        (isBareLabel(unit, question) && heldProperties.length === 0 ? LABEL_PENALTY : 0)
      return { ...unit, rank, heldProperties }
    })
    .sort((left, right) => right.rank - left.rank)
}
