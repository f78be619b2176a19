import type { KnowledgeIndex } from '../ports/knowledge-index.ts'

/** Passages before and after one that count as its context. */
const NEIGHBOURHOOD = 2

/** The passages around one in its document, without itself. The passages of a document follow one another. */
export function neighbours(passageId: number, index: KnowledgeIndex): number[] {
  const { documentId } = index.passage(passageId)
  const ids: number[] = []
  const last = Math.min(index.passageCount - 1, passageId + NEIGHBOURHOOD)
  for (let id = Math.max(0, passageId - NEIGHBOURHOOD); id <= last; id++) {
    if (id !== passageId && index.passage(id).documentId === documentId) ids.push(id)
  }
  return ids
}
