import { createHash } from 'node:crypto'
import type { CachedEmbedding, EmbeddingCache } from '../ports/embedding-cache.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import { encodeTokens } from '../text/token-codes.ts'

/** Embeds passages through a cache by content: an unchanged passage is never embedded twice. */
export class PassageEmbedder {
  readonly #model: EmbeddingModel
  readonly #cache: EmbeddingCache
  readonly #used = new Set<string>()
  #computed = 0

  constructor(model: EmbeddingModel, cache: EmbeddingCache) {
    this.#model = model
    this.#cache = cache
  }

  /** How many passages this run had to read with the model. */
  get computed(): number {
    return this.#computed
  }

  async embed(pieces: readonly string[]): Promise<CachedEmbedding> {
    const key = createHash('sha256')
      .update(JSON.stringify([this.#model.identity, ...pieces]))
      .digest('hex')
    this.#used.add(key)
    const cached = this.#cache.get(key)
    if (cached) return cached
    const { vector, tokenIds, tokenVectors, pieceEnds } = await this.#model.embedPassage(pieces)
    const embedding = { vector, tokenIds, pieceEnds, codes: encodeTokens(tokenVectors, this.#model.tokenStatistics) }
    this.#cache.put(key, embedding)
    this.#computed += 1
    return embedding
  }

  /** Drops from the cache what this run did not use. */
  forgetUnused(): void {
    this.#cache.keepOnly(this.#used)
  }
}
