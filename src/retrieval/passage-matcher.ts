import type { TokenStatistics } from '../domain/token-statistics.ts'
import type { Embedding } from '../ports/embedding-model.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { type BestMatches, LateInteraction, unite } from './late-interaction.ts'
import { neighbours } from './neighbours.ts'
import { inverseDocumentFrequency } from './question-terms.ts'

/** Share of the weight that a token found in no passage keeps: it is often a function word or another language's. */
const UNSEEN_TOKEN_SHARE = 0.5

export interface UnitMatch {
  /** Late interaction of the unit with its title, 0 to about 1. */
  readonly similarity: number
  /** For each token of the question the best match in unit or title. */
  readonly matches: BestMatches
}

export interface PassageMatch {
  readonly passage: number
  readonly context: number
  readonly units: readonly UnitMatch[]
}

/** Late interaction of one question with passages, their units and their neighbourhood. */
export class PassageMatcher {
  readonly #index: KnowledgeIndex
  readonly #lateInteraction: LateInteraction
  readonly #pieces = new Map<number, readonly BestMatches[]>()

  constructor(question: Embedding, index: KnowledgeIndex, statistics: TokenStatistics) {
    const weights = [...question.tokenIds].map((id) => {
      const frequency = index.tokenFrequency(id)
      const weight = inverseDocumentFrequency(frequency, index.passageCount)
      return frequency === 0 ? weight * UNSEEN_TOKEN_SHARE : weight
    })
    this.#index = index
    this.#lateInteraction = new LateInteraction(question, weights, statistics)
  }

  match(passageId: number): PassageMatch {
    const pieces = this.#piecesOf(passageId)
    const [title, ...units] = pieces
    const whole = pieces.reduce(unite)
    const context = neighbours(passageId, this.#index).reduce(
      (matches, id) => this.#piecesOf(id).reduce(unite, matches),
      whole,
    )
    return {
      passage: this.#lateInteraction.weigh(whole),
      context: this.#lateInteraction.weigh(context),
      units: units.map((unit) => {
        const matches = unite(title!, unit)
        return { matches, similarity: this.#lateInteraction.weigh(matches) }
      }),
    }
  }

  /** Weighted mean of matches: 0 to about 1. */
  weigh(matches: BestMatches): number {
    return this.#lateInteraction.weigh(matches)
  }

  #piecesOf(passageId: number): readonly BestMatches[] {
    let pieces = this.#pieces.get(passageId)
    if (!pieces) {
      pieces = this.#lateInteraction.match(this.#index.tokens(passageId))
      this.#pieces.set(passageId, pieces)
    }
    return pieces
  }
}
