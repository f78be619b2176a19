import type { CitationList } from '../citation-list.ts'
import type { ComposingContext, Statement } from '../composition.ts'
import { labelsOf } from '../records/record-line.ts'
import type { ListWording } from './list-wording.ts'

const PLACE_OR_TIME: ReadonlySet<string> = new Set(['时间', '地点'])

/** What a named event brought in all, said before the projects that are known by name. */
export function eventTotals(
  { analysis: { names, kind }, retriever: { index } }: ComposingContext,
  wording: ListWording,
  citations: CitationList,
): Statement[] {
  const events = names.filter((name) => name.kind === 'event')
  if (kind !== 'case' || events.length !== 1) return []
  const record = index.records.find((one) => one.kind === 'event' && one.name === events[0]!.canonical)
  const labels = record ? labelsOf(record).filter((label) => !PLACE_OR_TIME.has(label) && record.fields[label]) : []
  if (!record || labels.length === 0) return []
  const numbers = citations.citeRecord(record, labels).map(({ number }) => `[${number}]`)
  const values = labels.map((label) => `${label} ${record.fields[label]}`).join(wording.separator)
  return [{ text: `${record.name}${wording.colon}${wording.totals} ${values}${numbers.join('')}` }]
}
