import type { KnowledgeRecord } from '../../domain/record.ts'
import type { SupportTier } from '../../domain/support.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { Retrieval } from '../../retrieval/retriever.ts'
import type { PlacedUnit } from '../record-units.ts'

/** A row with the policy that it belongs to and the facts that hold it. */
export interface PlacedTier {
  readonly record: KnowledgeRecord
  readonly tier: SupportTier
  readonly units: readonly PlacedUnit[]
  /** How well its best fact matches the question: late interaction, 0 to about 1; 0 where it was not found. */
  readonly similarity: number
}

function unitsOf(tier: SupportTier, documentId: string, index: KnowledgeIndex): PlacedUnit[] {
  const units = index
    .passagesOf(documentId)
    .flatMap((passage) => passage.units.map((unit): PlacedUnit => ({ passage, unit })))
  return tier.facts.flatMap((fact) => units.find(({ unit }) => unit.text === fact && !unit.forbidden) ?? [])
}

/** The rows of policies whose facts the snapshot holds, with how well these match a question. */
export function placedTiers(
  records: readonly KnowledgeRecord[],
  retrieval: Retrieval,
  index: KnowledgeIndex,
): PlacedTier[] {
  const hits = new Map(retrieval.hits.map((hit) => [hit.passage.id, hit]))
  const similarityOf = ({ passage, unit }: PlacedUnit): number =>
    hits.get(passage.id)?.units[passage.units.indexOf(unit)]?.similarity ?? 0
  return records.flatMap((record) =>
    (record.support ?? []).flatMap((tier): PlacedTier[] => {
      const units = unitsOf(tier, record.documentId, index)
      if (units.length < tier.facts.length) return []
      return [{ record, tier, units, similarity: Math.max(...units.map(similarityOf)) }]
    }),
  )
}
