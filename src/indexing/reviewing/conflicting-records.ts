import type { KnowledgeRecord } from '../../domain/record.ts'
import { figureChanges } from './figure-changes.ts'
import type { Finding, FoundPlace } from './finding.ts'
import type { KnowledgeContents } from './knowledge-contents.ts'
import { sameRecords } from './same-records.ts'

const place = (record: KnowledgeRecord, label: string): FoundPlace => ({
  documentId: record.documentId,
  recordId: record.id,
  title: record.name,
  text: `${label}:${record.fields[label]}`,
  sourceIds: record.sourceIds,
})

/** Two records of one thing that give other figures below one label. */
export const conflictingRecords = ({ records }: KnowledgeContents): Finding[] =>
  sameRecords(records).flatMap(([one, other]) =>
    Object.keys(one.fields).flatMap((label): Finding[] => {
      const [left, right] = [one.fields[label], other.fields[label]]
      if (label === '说明' || left === undefined || right === undefined || figureChanges(left, right).length === 0)
        return []
      return [
        {
          kind: 'records-differ',
          detail: `${label}: ${left} / ${right}`,
          places: [place(one, label), place(other, label)],
        },
      ]
    }),
  )
