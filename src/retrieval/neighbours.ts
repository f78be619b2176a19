import type { KnowledgeIndex } from '../ports/knowledge-index.ts'

/** Passages before and after one that count as its context. */
const NEIGHBOURHOOD = 2

/** The passages around one in its document, without itself. */
export function neighbours(passageId: number, index: KnowledgeIndex): number[] {
  const { documentId } = index.passage(passageId)
  return index
    .passagesOf(documentId)
    .map(({ id }) => id)
    .filter((id) => id !== passageId && Math.abs(id - passageId) <= NEIGHBOURHOOD)
}
