import { z } from 'zod'
import { RerankerError } from '../../domain/errors.ts'
import type { Reranker } from '../../ports/reranker.ts'

/** From sending the request to the last byte of the answer: a person is waiting. */
const TIME_LIMIT_MS = 2500

const RerankResponse = z.object({
  results: z.array(z.object({ index: z.int().nonnegative(), relevance_score: z.number() })),
})

export interface HttpRerankerOptions {
  /** Of any service whose `/rerank` takes and returns what Jina's and Cohere's do. */
  readonly baseUrl: string
  readonly model: string
  readonly apiKey?: string
  readonly timeLimitMs?: number
}

/** Reranking by any service of the Jina and Cohere form: POST `/rerank` {model, query, documents, top_n}. */
export class HttpReranker implements Reranker {
  readonly #options: HttpRerankerOptions

  constructor(options: HttpRerankerOptions) {
    this.#options = options
  }

  async score(question: string, texts: readonly string[]): Promise<readonly number[]> {
    const results = RerankResponse.safeParse(await this.#post(question, texts)).data?.results
    if (!results) throw new RerankerError('the reranker sent what is no ranking')
    const scores = new Map(results.map(({ index, relevance_score }) => [index, relevance_score]))
    const isComplete = results.length === texts.length && texts.every((_, index) => scores.has(index))
    if (!isComplete) throw new RerankerError('the reranker did not score every text once')
    return texts.map((_, index) => scores.get(index)!)
  }

  /** Errors tell nothing of what was sent or received: either may hold the key or the question. */
  async #post(question: string, texts: readonly string[]): Promise<unknown> {
    const { baseUrl, model, apiKey, timeLimitMs = TIME_LIMIT_MS } = this.#options
    const signal = AbortSignal.timeout(timeLimitMs)
    let response: Response
    try {
      response = await fetch(`${baseUrl.replace(/\/+$/, '')}/rerank`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ model, query: question, documents: texts, top_n: texts.length }),
        redirect: 'error',
        signal,
      })
      if (response.ok) return await response.json()
    } catch (error) {
      if (signal.aborted) throw new RerankerError('the reranker did not answer in time')
      if (error instanceof SyntaxError) throw new RerankerError('the reranker sent what is no JSON')
      throw new RerankerError('the reranker cannot be reached')
    }
    await response.body?.cancel()
    throw new RerankerError(`the reranker answered ${response.status}`)
  }
}
