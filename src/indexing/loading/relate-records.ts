import type { KnowledgeRecord } from '../../domain/record.ts'

/** Gives parks and events the ids of the cases that name them, so that the relation is typed once. */
export function relateCases(records: readonly KnowledgeRecord[]): KnowledgeRecord[] {
  const casesOf = new Map<string, string[]>()
  for (const record of records) {
    if (record.kind !== 'case') continue
    for (const target of [...(record.relations.park ?? []), ...(record.relations.event ?? [])]) {
      casesOf.set(target, [...(casesOf.get(target) ?? []), record.id])
    }
  }
  return records.map((record) => {
    const cases = record.kind === 'park' || record.kind === 'event' ? casesOf.get(record.id) : undefined
    return cases === undefined ? record : { ...record, relations: { ...record.relations, cases } }
  })
}
