import type { Hit, Retriever } from './retriever.ts'

const PASSAGES_PER_DOCUMENT = 4

/** The best passage of each of the best `limit` documents, and how sure the first is right (0 to 1). */
export async function searchDocuments(
  retriever: Retriever,
  query: string,
  limit: number,
): Promise<{ confidence: number; hits: readonly Hit[] }> {
  const { hits, confidence } = await retriever.retrieve(query, limit * PASSAGES_PER_DOCUMENT)
  const best = new Map<string, Hit>()
  for (const hit of hits) if (!best.has(hit.passage.documentId)) best.set(hit.passage.documentId, hit)
  return { confidence, hits: [...best.values()].slice(0, limit) }
}
