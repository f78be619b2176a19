import type { TokenStatistics } from '../domain/token-statistics.ts'
import type { Embedding } from '../ports/embedding-model.ts'
import type { PassageTokens } from '../ports/knowledge-index.ts'
import { greatestProducts } from './maximum-similarity/greatest-products.ts'
import { type QuestionBytes, questionBytes } from './maximum-similarity/question-bytes.ts'

/** For each token of the question its best cosine with any token of some text, 0 or more. */
export type BestMatches = Float32Array

/** Token by token the better of two texts' matches. */
export function unite(left: BestMatches, right: BestMatches): BestMatches {
  return left.map((value, at) => Math.max(value, right[at]!))
}

/**
 * MaxSim of ColBERT (Khattab and Zaharia 2020), untrained, over token vectors kept at 2 bits a dimension:
 * each question token's best match, averaged with the weights given.
 */
export class LateInteraction {
  readonly #weights: readonly number[]
  readonly #question: QuestionBytes

  /** `weights`: one a token of the question, any scale; tokens of weight 0 are left out. */
  constructor(question: Embedding, weights: readonly number[], statistics: TokenStatistics) {
    const dimension = statistics.mean.length
    const counted = [...weights.keys()].filter((at) => weights[at]! > 0)
    const total = counted.reduce((sum, at) => sum + weights[at]!, 0)
    const vectors = new Float32Array(counted.length * dimension)
    counted.forEach((at, row) => {
      vectors.set(question.tokenVectors.subarray(at * dimension, (at + 1) * dimension), row * dimension)
    })
    this.#weights = counted.map((at) => weights[at]! / total)
    this.#question = questionBytes(vectors, statistics)
  }

  /** The best matches of each piece of a passage: its title line, then its units. */
  match(passage: PassageTokens): BestMatches[] {
    const { tokens, scales, offsets } = this.#question
    const products = greatestProducts(this.#question, passage)
    return passage.pieceEnds.map((_, piece) => {
      const matches = new Float32Array(tokens)
      for (let at = 0; at < tokens; at++) {
        matches[at] = Math.max(0, products[piece * tokens + at]! * scales[at]! + offsets[at]!)
      }
      return matches
    })
  }

  /** Weighted mean of the matches: 0 to about 1. */
  weigh(matches: BestMatches): number {
    return this.#weights.reduce((sum, weight, at) => sum + weight * matches[at]!, 0)
  }
}
