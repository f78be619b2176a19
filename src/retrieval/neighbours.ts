import type { KnowledgeIndex } from '../ports/knowledge-index.ts'

/** Passages before and after one that count as its context. */
const NEIGHBOURHOOD = 2

/** The passages around one in its document, without itself. The passages of a document follow one another. */
export function neighbours(passageId: number, index: KnowledgeIndex): number[] {
  return index
    .passagesOf(index.passage(passageId).documentId)
    .map(({ id }) => id)
    .filter((id) => id !== passageId && Math.abs(id - passageId) <= NEIGHBOURHOOD)
}
