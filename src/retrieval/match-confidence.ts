import type { Language } from '../domain/language.ts'
import model from './confidence-model.json' with { type: 'json' }

/** What tells whether a text answers a question or only comes nearest of what there is. */
export interface MatchFeatures {
  /** Late interaction, 0 to about 1. */
  readonly similarity: number
  /** Share of the question's idf mass (words) in the text. */
  readonly coverage: number
  /** Ranking score of the passage. */
  readonly score: number
}

/**
 * The features as the regression takes them. `unrelatedSimilarity`: what questions that the base has nothing on reach
 * in each language, since the model matches some languages better than others. Questions in Chinese and in other
 * languages weigh the features differently: words of the sources can match only the former.
 */
export const regressors = (
  { similarity, coverage, score }: MatchFeatures,
  language: Language,
  unrelatedSimilarity: Readonly<Record<Language, number>>,
): number[] => {
  const values = [similarity - unrelatedSimilarity[language], coverage, score]
  const isChinese = language === 'zh'
  return [
    isChinese ? 1 : 0,
    ...values.map((value) => (isChinese ? value : 0)),
    ...values.map((value) => (isChinese ? 0 : value)),
  ]
}

/**
 * Logistic regression: the probability, 0 to 1, that the text answers.
 * Coefficients and unrelated similarities come from `npm run calibrate`.
 */
export function matchConfidence(features: MatchFeatures, language: Language): number {
  const { intercept, coefficients, unrelatedSimilarity } = model
  const values = regressors(features, language, unrelatedSimilarity)
  return 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * coefficients[at]!, intercept)))
}
