import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import type { CitationList } from '../citation-list.ts'
import { industryFit } from '../records/industry-fit.ts'
import { shortenedValue } from '../records/shortened-value.ts'
import { spokenName } from '../spoken-name.ts'
import type { ComparedProperty, ComparedValue } from './comparison-table.ts'
import type { ComparisonWording } from './comparison-wording.ts'

const MOST_NAMED = 6

const numbersOf = (records: readonly KnowledgeRecord[], labels: readonly string[], citations: CitationList) => [
  ...new Set(records.flatMap((record) => citations.citeRecord(record, labels).map(({ number }) => number))),
]

/** Counts records of a kind and names the first of them. */
export function counted(
  records: readonly KnowledgeRecord[],
  labels: readonly string[],
  citations: CitationList,
): ComparedValue {
  if (records.length === 0) return { numbers: [] }
  const named = records.slice(0, MOST_NAMED)
  const names = named.map(({ name, districts }) => spokenName(name, districts)).join('、')
  return {
    text: `${records.length} (${names}${records.length > named.length ? '等' : ''})`,
    numbers: numbersOf(named, labels, citations),
    computed: `${records.length}`,
  }
}

/** Districts side by side by what the base lists of them, in the industries asked about where there are any. */
export function compareDistricts(
  districts: readonly FoundName[],
  asked: readonly string[],
  index: KnowledgeIndex,
  citations: CitationList,
  wording: ComparisonWording,
): ComparedProperty[] {
  const fits = (record: KnowledgeRecord) => asked.length === 0 || industryFit(record, asked, index) === 'own'
  const of = (kind: KnowledgeRecord['kind'], { canonical }: FoundName) =>
    index.records.filter((record) => record.kind === kind && record.districts.includes(canonical) && fits(record))
  const industries = (district: FoundName): ComparedValue => {
    const parks = of('park', district)
    const names = [...new Set(parks.flatMap((park) => park.industries))]
    if (names.length === 0) return { numbers: [] }
    return { text: shortenedValue(names.join('、')), numbers: numbersOf(parks, ['主导产业'], citations) }
  }
  return [
    { label: wording.parks, values: districts.map((one) => counted(of('park', one), ['所在地区'], citations)) },
    { label: wording.industries, values: districts.map(industries) },
    { label: wording.projects, values: districts.map((one) => counted(of('case', one), ['落户地区'], citations)) },
    { label: wording.policies, values: districts.map((one) => counted(of('policy', one), ['适用地区'], citations)) },
  ].filter(({ values }) => values.some(({ text }) => text !== undefined))
}
