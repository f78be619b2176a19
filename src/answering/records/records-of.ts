import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { unitsOfRecord } from '../record-units.ts'

/** The records of ids that the snapshot still holds, in their order. */
export const recordsOf = (ids: readonly string[], index: KnowledgeIndex): KnowledgeRecord[] =>
  ids.flatMap((id) => index.record(id) ?? [])

/** Those records of which something may be quoted; one whose only words are withheld has no place in a list. */
export const citable = (records: readonly KnowledgeRecord[], index: KnowledgeIndex): KnowledgeRecord[] =>
  records.filter((record) => unitsOfRecord(record, index).length > 0)
