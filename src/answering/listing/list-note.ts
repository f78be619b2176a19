import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { CitationList } from '../citation-list.ts'
import type { Statement } from '../composition.ts'
import type { ListWording } from './list-wording.ts'

/** What a published list says of itself, such as that it is not complete; for other records that they need not be all. */
export function listNote(
  records: readonly KnowledgeRecord[],
  index: KnowledgeIndex,
  wording: ListWording,
  citations: CitationList,
): Statement[] {
  const [first] = records
  if (first?.kind !== 'row') return [{ text: wording.maybeIncomplete }]
  return index
    .passagesOf(first.documentId)
    .filter((passage) => passage.tableHeader === undefined)
    .flatMap((passage) =>
      passage.units
        .filter(({ forbidden }) => !forbidden)
        .map((unit) => ({ text: `${unit.text}[${citations.cite(passage, unit).number}]` })),
    )
}
