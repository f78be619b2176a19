import type { KnowledgeRecord } from '../../domain/record.ts'
import type { ComposingContext } from '../composition.ts'

const newestFirst = (left: KnowledgeRecord, right: KnowledgeRecord): number =>
  (right.from ?? '').localeCompare(left.from ?? '') ||
  (right.amount?.value ?? 0) - (left.amount?.value ?? 0) ||
  left.id.localeCompare(right.id)

export const largestFirst = (left: KnowledgeRecord, right: KnowledgeRecord): number =>
  (right.amount?.value ?? 0) - (left.amount?.value ?? 0) || left.id.localeCompare(right.id)

const issuedFirst = (left: KnowledgeRecord, right: KnowledgeRecord): number =>
  (right.validity?.issued ?? '').localeCompare(left.validity?.issued ?? '') || left.id.localeCompare(right.id)

/**
 * Records in the order of a list: projects and events the newest first, or the largest where amounts are asked for;
 * policies the newest first, and where an industry is asked for, as parks, in the order in which they answer.
 */
export function sortRecords(
  records: readonly KnowledgeRecord[],
  { retrieval, analysis }: ComposingContext,
): KnowledgeRecord[] {
  const [first] = records
  if (!first || first.kind === 'row') return [...records]
  if (first.kind === 'case' || first.kind === 'event')
    return records.toSorted(analysis.amounts.length > 0 ? largestFirst : newestFirst)
  if (analysis.industries.length === 0) return first.kind === 'policy' ? records.toSorted(issuedFirst) : [...records]
  const places = new Map<string, number>()
  retrieval.hits.forEach(({ passage }, at) => {
    if (passage.recordId !== undefined && !places.has(passage.recordId)) places.set(passage.recordId, at)
  })
  const place = ({ id }: KnowledgeRecord) => places.get(id) ?? retrieval.hits.length
  return records.toSorted((left, right) => place(left) - place(right) || left.id.localeCompare(right.id))
}
