import type { KnowledgeRecord } from '../../domain/record.ts'
import { isUnknownValue } from '../labelled-row.ts'
import { labelsOf } from '../records/record-line.ts'

const FEWEST = 3

/** Labels and values that all rows of a list have in common: they are said once for the list. */
export function sharedValues(records: readonly KnowledgeRecord[]): (readonly [label: string, value: string])[] {
  const [first] = records
  if (first?.kind !== 'row' || records.length < FEWEST) return []
  return labelsOf(first).flatMap((label) => {
    const value = first.fields[label] ?? ''
    const isShared = !isUnknownValue(value) && records.every(({ fields }) => fields[label] === value)
    return isShared ? [[label, value] as const] : []
  })
}
