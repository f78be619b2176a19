import { HttpReranker } from '../adapters/rerank/http-reranker.ts'
import type { Config, Secrets } from '../config/config.ts'
import type { Log } from '../ports/log.ts'
import { Reranking } from '../retrieval/reranking.ts'

/** The reranker that the environment names, if any. */
export function configuredReranking({ reranker }: Config, { rerankApiKey }: Secrets, log: Log): Reranking | undefined {
  if (!reranker) return undefined
  return new Reranking(new HttpReranker({ ...reranker, ...(rerankApiKey ? { apiKey: rerankApiKey } : {}) }), log)
}
