import type { Embedding, TokenStatistics } from '../ports/embedding-model.ts'
import type { PassageTokens } from '../ports/knowledge-index.ts'
import { bytesPerToken, lookupTable } from '../text/token-codes.ts'

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
  readonly #tables: readonly { table: Float32Array; bias: number; weight: number }[]
  readonly #bytes: number

  /** `weights`: one a token of the question, any scale; tokens of weight 0 are left out. */
  constructor(question: Embedding, weights: readonly number[], statistics: TokenStatistics) {
    const dimension = statistics.mean.length
    const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
    this.#bytes = bytesPerToken(dimension)
    this.#tables = weights.flatMap((weight, at) => {
      if (weight <= 0) return []
      const vector = question.tokenVectors.subarray(at * dimension, (at + 1) * dimension)
      return [{ ...lookupTable(vector, statistics), weight: weight / total }]
    })
  }

  /** The best matches of each piece of a passage: its title line, then its units. */
  match({ codes, pieceEnds }: PassageTokens): BestMatches[] {
    const pieces = pieceEnds.map(() => new Float32Array(this.#tables.length))
    this.#tables.forEach(({ table, bias }, column) => {
      let token = 0
      for (let piece = 0; piece < pieceEnds.length; piece++) {
        let best = -bias
        for (; token < pieceEnds[piece]!; token++) {
          const product = this.#product(table, codes, token * this.#bytes)
          if (product > best) best = product
        }
        pieces[piece]![column] = best + bias
      }
    })
    return pieces
  }

  /** Weighted mean of the matches: 0 to about 1. */
  weigh(matches: BestMatches): number {
    return this.#tables.reduce((sum, { weight }, at) => sum + weight * matches[at]!, 0)
  }

  #product(table: Float32Array, codes: Uint8Array, start: number): number {
    let even = 0
    let odd = 0
    for (let position = start, at = 0; at < this.#bytes << 8; position += 2, at += 512) {
      even += table[at + codes[position]!]!
      odd += table[at + 256 + codes[position + 1]!]!
    }
    return even + odd
  }
}
