import type { Language } from '../domain/language.ts'
import type { Features } from './candidate.ts'
import model from './ranking-model.json' with { type: 'json' }

/** Words of the sources can match a question in Chinese; one in another language is matched by meaning. */
export type LanguageClass = 'chinese' | 'foreign'

export type RankingWeights = Readonly<Record<keyof Features, number>>

export const languageClass = (language: Language): LanguageClass => (language === 'zh' ? 'chinese' : 'foreign')

/** The weighted sum of a candidate's features; the weights come from `npm run learn-ranking`. */
export function rankingScore(features: Features, language: Language): number {
  const weights: RankingWeights = model[languageClass(language)]
  return (Object.keys(weights) as (keyof Features)[]).reduce((sum, name) => sum + weights[name] * features[name], 0)
}
