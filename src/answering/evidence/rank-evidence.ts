import { standardise } from '../../retrieval/standardise.ts'
import type { AskedProperty } from '../asked-property.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

export interface RankedUnit extends EvidenceUnit {
  readonly rank: number
  /** The rank without what it gains by holding a property. */
  readonly relevance: number
  /** Which of the properties asked for it holds a value of. */
  readonly heldProperties: readonly AskedProperty[]
}

const PASSAGE_SHARE = 0.35
const COVERAGE_WEIGHT = 3
const PROPERTY_BONUS = 1.2
const CALLED_BONUS = 0.8
/** Latin letters in the base draw questions in Latin letters to themselves, whatever they ask: a bias of the model. */
const LATIN_PENALTY = 3
const LATIN_SHARE = 0.25
const PART_PENALTY = 0.6
const LABEL_PENALTY = 1.2

/** A unit that only says that something is not known. */
export const UNDISCLOSED = /未公布|未披露|未标|未查到|来源未写明|不详/u

/** A labelled value is an answer when its label is asked for, otherwise mostly noise. */
const isBareLabel = ({ label }: EvidenceUnit, question: string): boolean =>
  label !== undefined && !question.includes(label)

/** What a value in a unit is a value of: its words and titles, for a labelled value its record's stage as well. */
const subjectOf = ({ inContext, label, record }: EvidenceUnit): string =>
  label === undefined ? inContext : `${inContext}\n${record?.fields.阶段 ?? ''}`

/** Figures of a part do not answer a question for the whole. */
const isPartOnly = (text: string, question: string): boolean => /^其中/u.test(text) && !question.includes('其中')

const isMostlyLatin = (text: string): boolean => (text.match(/[a-z]/giu)?.length ?? 0) > LATIN_SHARE * text.length

/** Units in order of how well they answer: their own match, that of their passage, and whether they hold what is asked. */
export function rankEvidence(
  units: readonly EvidenceUnit[],
  properties: readonly AskedProperty[],
  { text: question, language }: Pick<QuestionAnalysis, 'text' | 'language'>,
): RankedUnit[] {
  const similarities = standardise(units.map((unit) => unit.similarity))
  const passages = standardise(units.map((unit) => unit.hit.score))
  return units
    .map((unit, at): RankedUnit => {
      const { text } = unit.unit
      const heldProperties = UNDISCLOSED.test(text)
        ? []
        : properties.filter((property) => property.holds(text, unit.figures) && property.concerns(subjectOf(unit)))
      const relevance =
        similarities[at]! +
        PASSAGE_SHARE * passages[at]! +
        COVERAGE_WEIGHT * unit.coverage -
        (isPartOnly(text, question) ? PART_PENALTY : 0) -
        (language !== 'zh' && isMostlyLatin(text) ? LATIN_PENALTY * (1 - unit.coverage) : 0) -
        (isBareLabel(unit, question) && heldProperties.length === 0 ? LABEL_PENALTY : 0)
      const isCalled = heldProperties.some((property) => property.names(text))
      const rank = relevance + (heldProperties.length > 0 ? PROPERTY_BONUS : 0) + (isCalled ? CALLED_BONUS : 0)
      return { ...unit, rank, relevance, heldProperties }
    })
    .sort((left, right) => right.rank - left.rank)
}
