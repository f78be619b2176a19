import { logistic } from '../retrieval/retrieval-confidence.ts'
import model from './confidence-model.json' with { type: 'json' }
import type { RankedUnit } from './evidence/rank-evidence.ts'

/** What the confidence of an answer is computed from. */
export interface ConfidenceFeatures {
  readonly similarity: number
  readonly coverage: number
  readonly holdsProperty: number
}

/** Measured on the unit that the answer opens with; `known` is the share of the question's idf mass that the base knows. */
export const confidenceFeatures = (
  { similarity, coverage, heldProperties }: RankedUnit,
  known: number,
): ConfidenceFeatures => ({
  similarity,
  coverage: coverage * known,
  holdsProperty: heldProperties.length > 0 ? 1 : 0,
})

/** Logistic regression with the coefficients of confidence-model.json, fitted by scripts/calibrate.ts. */
export function answerConfidence(features: ConfidenceFeatures): number {
  const names = Object.keys(features) as (keyof ConfidenceFeatures)[]
  return logistic(names.reduce((sum, name) => sum + model[name] * features[name], model.intercept))
}
