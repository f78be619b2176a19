import type { CitationList } from '../citation-list.ts'
import type { ComposingContext, Statement } from '../composition.ts'
import type { ListWording } from './list-wording.ts'

const LABEL = '入驻企业'

/** The companies that a park's own record names, where the companies or projects of one park are asked for. */
export function parkResidents(
  { analysis: { names, kind, period, amounts }, retriever: { index } }: ComposingContext,
  wording: ListWording,
  citations: CitationList,
): Statement[] {
  const parks = names.filter((name) => name.kind === 'park')
  const record = index.records.find((one) => one.kind === 'park' && one.name === parks[0]?.canonical)
  const residents = record?.fields[LABEL]
  const isNarrowed = period !== undefined || amounts.length > 0
  if (kind !== 'case' || isNarrowed || parks.length !== 1 || !record || residents === undefined) return []
  const numbers = citations.citeRecord(record, [LABEL]).map(({ number }) => `[${number}]`)
  return [{ text: `${wording.residents}${wording.colon}${residents}${numbers.join('')}` }]
}
