import type { Retrieval, Retriever } from '../../retrieval/retriever.ts'
import { evidenceOf } from './collect-evidence.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

/** All rows of the list that a row belongs to, found or not, in the list's order. */
export function rowsOfList(first: EvidenceUnit, retrieval: Retrieval, retriever: Retriever): EvidenceUnit[] {
  const { hit } = first
  const found = new Map(retrieval.hits.map((other) => [other.passage.id, other]))
  return retriever.index
    .passagesOf(hit.passage.documentId)
    .filter(({ tableHeader }) => tableHeader === hit.passage.tableHeader)
    .flatMap((passage) => {
      const own = found.get(passage.id)
      return passage.units.map((unit, at) =>
        evidenceOf(unit, own ?? { ...hit, passage }, own?.units[at] ?? first, retrieval, retriever),
      )
    })
}
