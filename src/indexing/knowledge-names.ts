import type { KnowledgeRecord } from '../domain/record.ts'

const SHORTEST = 2
const LONGEST = 24

/** Names that questions may use: of records, their aliases, districts, industries and the parties to a project. */
export function namesOf(records: readonly KnowledgeRecord[]): string[] {
  const names = records.flatMap((record) => [
    record.name,
    ...record.aliases,
    ...record.districts,
    ...record.industries,
    ...['investor', 'host'].flatMap((field) => record.fields[field] ?? []),
  ])
  return [...new Set(names.map((name) => name.trim()))].filter(
    (name) => name.length >= SHORTEST && name.length <= LONGEST,
  )
}
