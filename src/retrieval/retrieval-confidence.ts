import type { Candidate } from './candidate.ts'
import model from './confidence-model.json' with { type: 'json' }

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value))

/**
 * Logistic regression over the first hit: its late interaction and the share of the question's idf mass that it holds,
 * the latter as far as the base knows the question's terms at all (a question in another language shares few).
 * Coefficients come from scripts/calibrate.ts.
 */
export function retrievalConfidence(ranked: readonly Candidate[], known: number): number {
  const first = ranked[0]
  if (!first) return 0
  const coverage = first.features.coverage * known
  return logistic(model.intercept + model.similarity * first.similarity + model.coverage * coverage)
}
