import type { Features } from '../../retrieval/candidate.ts'
import { fitRanking } from '../../retrieval/ranking-regression.ts'
import type { LanguageClass, RankingWeights } from '../../retrieval/ranking-score.ts'
import type { LearningExample, LearningSet } from './learning-set.ts'

const DIGITS = 4

/** Weights from the questions of one class of languages; every set counts the same, however many questions it has. */
export function learnWeights(sets: readonly LearningSet[], languages: LanguageClass): RankingWeights {
  const usable = sets.map(({ examples }) =>
    examples.filter((example) => example.languageClass === languages && example.isRight.includes(true)),
  )
  const names = Object.keys(usable.flat()[0]?.features[0] ?? {}) as (keyof Features)[]
  const examples = usable.flatMap((set) =>
    set.map(({ features, isRight }) => ({
      rows: features.map((values) => names.map((name) => values[name])),
      isRight,
      weight: 1 / set.length,
    })),
  )
  const weights = fitRanking(examples)
  return Object.fromEntries(
    names.map((name, at) => [name, Number(weights[at]!.toFixed(DIGITS))]),
  ) as unknown as RankingWeights
}

/** Shares of the questions whose first right document is among the first 1 and the first 5, 0 to 1. */
export function recallUnder(
  weights: RankingWeights,
  examples: readonly LearningExample[],
): { at1: number; at5: number } {
  const names = Object.keys(weights) as (keyof Features)[]
  const ranks = examples.map(({ features, documents, isRight }) => {
    const scores = features.map((values) => names.reduce((sum, name) => sum + weights[name] * values[name], 0))
    const order = [...scores.keys()].sort((left, right) => scores[right]! - scores[left]!)
    const first = order.findIndex((at) => isRight[at])
    return first < 0 ? Number.POSITIVE_INFINITY : new Set(order.slice(0, first + 1).map((at) => documents[at])).size
  })
  const within = (depth: number) => ranks.filter((rank) => rank <= depth).length / (ranks.length || 1)
  return { at1: within(1), at5: within(5) }
}
