import { buildDefaultSearch } from '../../adapters/langchain/default-search.ts'
import { E5Embeddings } from '../../adapters/langchain/e5-embeddings.ts'
import type { EmbeddingModel } from '../../ports/embedding-model.ts'
import type { Retriever } from '../../retrieval/retriever.ts'
import { searchTurn } from '../../retrieval/search-turn.ts'
import type { CorpusDocument, Ranker } from './ranker.ts'

const PASSAGES_PER_DOCUMENT = 8

/** The product's own retrieval. */
export const productRanker = (retriever: Retriever): Ranker => ({
  name: 'this project',
  async rank(question, limit, history = []) {
    const { hits, confidence } = await searchTurn(retriever, question, history, limit)
    return { ids: hits.map(({ passage }) => passage.documentId), score: confidence }
  },
})

/** The passage vectors of the same index alone; a document counts by its nearest passage. */
export const vectorRanker = (retriever: Retriever, model: EmbeddingModel): Ranker => ({
  name: 'passage vector alone',
  async rank(question, limit) {
    const { vector } = await model.embedQuery(question)
    const found = retriever.index.nearest(vector, limit * PASSAGES_PER_DOCUMENT)
    const documents = found.map(({ passageId }) => retriever.index.passage(passageId).documentId)
    return { ids: [...new Set(documents)].slice(0, limit), score: found[0]?.score ?? 0 }
  },
})

/** LangChain's default retriever over the same embedding model. */
export async function langChainRanker(documents: readonly CorpusDocument[], model: EmbeddingModel): Promise<Ranker> {
  const withText = documents.filter(({ text }) => text.trim())
  const search = await buildDefaultSearch(withText, new E5Embeddings(model))
  return { name: 'LangChain default', rank: async (question, limit) => ({ ids: await search(question, limit) }) }
}
