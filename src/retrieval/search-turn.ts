import { gateHistory } from './history-gate.ts'
import type { Hit, Retriever } from './retriever.ts'
import { searchDocuments } from './search-documents.ts'
import { turnSigns } from './turn-signs.ts'

/**
 * Searches documents for one turn of a conversation. Where the turn leans on what was said before, what it is most
 * likely about leads, the best document on each other thing spoken of follows, then the rest.
 */
export async function searchTurn(
  retriever: Retriever,
  turn: string,
  history: readonly string[],
  limit: number,
): Promise<{ confidence: number; hits: readonly Hit[] }> {
  const { text, alternatives } = gateHistory(turn, history, turnSigns(retriever.index))
  const { confidence, hits } = await searchDocuments(retriever, text, limit)
  const [first, ...rest] = hits
  if (!first || alternatives.length === 0) return { confidence, hits }
  const others: Hit[] = []
  for (const other of alternatives) others.push(...(await searchDocuments(retriever, other, 1)).hits)
  const byDocument = new Map<string, Hit>()
  for (const hit of [first, ...others, ...rest]) {
    if (!byDocument.has(hit.passage.documentId)) byDocument.set(hit.passage.documentId, hit)
  }
  return { confidence, hits: [...byDocument.values()].slice(0, limit) }
}
