import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { placesIn } from '../../text/chinese-places.ts'
import { normaliseText } from '../../text/normalise.ts'
import { wordBoundaries } from '../../text/word-boundaries.ts'
import { type PlacedUnit, unitsOfRecord } from '../record-units.ts'
import { spellingsOfPark } from './park-spellings.ts'
import { type NamedTrade, type Taxonomy, taxonomyOf } from './trades.ts'

/** A unit of a park's document, ready to be searched for words. */
export interface SiteUnit extends PlacedUnit {
  readonly text: string
  readonly heading: string
  /** Of a labelled value such as 主导产业:冷链. */
  readonly label: string | undefined
}

/** A company or project that settled in the park, or in its district where no park is told. */
export interface Precedent {
  readonly record: KnowledgeRecord
  readonly trades: readonly string[]
  readonly isInPark: boolean
  /** Many projects counted as one, such as a signing event's: no company to compare oneself with. */
  readonly isAggregate: boolean
}

/** What the base holds of one park, as far as it helps to choose. */
export interface Site {
  readonly record: KnowledgeRecord
  /** The industries that the park calls its own, with what the taxonomy calls them. */
  readonly labels: readonly { readonly label: string; readonly trades: readonly NamedTrade[] }[]
  /** Of its own document, then of the lists that name this park and no other. */
  readonly units: readonly SiteUnit[]
  readonly precedents: readonly Precedent[]
  /** Facts of lists about the park's district alone. */
  readonly districtUnits: readonly SiteUnit[]
  /** It lies in another city, so that it is only proposed where it is asked for. */
  readonly isElsewhere: boolean
}

const LABEL = /^(\p{Script=Han}{2,8}):/u
/** The heading below which a maintainer's remarks stand. */
const NOTES = '说明'
const NO_PARK = /不是园区|非园区/u
const AGGREGATE_INVESTOR = /\d+[个家]/u
/** 西青31个高端制造业项目, but not 德力西等21个项目, which names companies. */
const AGGREGATE_NAME = /^[^、等]*\d+个[^的]{0,8}项目$/u
const TRANSPORT = /交通/u

function siteUnit(placed: PlacedUnit): SiteUnit {
  const text = normaliseText(placed.unit.text)
  return {
    ...placed,
    text,
    heading: placed.passage.headingPath[0] ?? '',
    label: LABEL.exec(placed.unit.text)?.[1],
  }
}

const unitsOfDocument = ({ documentId }: KnowledgeRecord, index: KnowledgeIndex): PlacedUnit[] =>
  index
    .passagesOf(documentId)
    .filter(({ headingPath }) => headingPath[0] !== NOTES)
    .flatMap((passage) => passage.units.filter(({ forbidden }) => !forbidden).map((unit) => ({ passage, unit })))

const liesElsewhere = (district: string): boolean => placesIn(district).some((place) => place !== district)

/** A record's name without its investor's. */
function nameWithoutInvestor({ name, aliases, fields }: KnowledgeRecord): string {
  const investors = [fields.投资方 ?? '', ...(fields.投资方 ?? '').split(/[、,，;；()（）]/u), ...aliases]
  return investors
    .filter((investor) => investor !== '' && investor !== name)
    .toSorted((left, right) => right.length - left.length)
    .reduce((rest, investor) => rest.replaceAll(investor, ' '), name)
}

/** What a record says it does, not what its investor is called: a drone maker may have robots in its name. */
function tradesOf(record: KnowledgeRecord, taxonomy: Taxonomy): string[] {
  const labelled = record.industries.flatMap((label) => taxonomy.nearLabel(label))
  return [
    ...new Set(
      (labelled.length > 0 ? labelled : taxonomy.namedIn(nameWithoutInvestor(record))).map(({ trade }) => trade),
    ),
  ]
}

/** Where a case settled: the park told of it, else every park of the one district told of it. */
function placesOfCase({ relations, districts }: KnowledgeRecord): {
  readonly parks: string[]
  readonly district?: string
} {
  if (relations.park !== undefined) return { parks: [...relations.park] }
  return districts.length === 1 ? { parks: [], district: districts[0]! } : { parks: [] }
}

/** Cases by the id of their park, or by the name of their district where no park is told. */
function casesByPlace(cases: readonly KnowledgeRecord[]): ReadonlyMap<string, KnowledgeRecord[]> {
  const byPlace = new Map<string, KnowledgeRecord[]>()
  for (const record of cases) {
    const { parks, district } = placesOfCase(record)
    for (const place of [...parks, ...(district === undefined ? [] : [district])]) {
      byPlace.set(place, [...(byPlace.get(place) ?? []), record])
    }
  }
  return byPlace
}

function precedentsOf(
  park: KnowledgeRecord,
  cases: ReadonlyMap<string, KnowledgeRecord[]>,
  tradesOfCase: (record: KnowledgeRecord) => readonly string[],
): Precedent[] {
  const ownNames = [park.name, ...park.aliases]
  const here = cases.get(park.id) ?? []
  const near = new Set(park.districts.flatMap((district) => cases.get(district) ?? []))
  return [...here, ...near]
    .filter(({ fields }) => !ownNames.some((name) => fields.投资方?.includes(name)))
    .map((record) => ({
      record,
      trades: tradesOfCase(record),
      isInPark: here.includes(record),
      isAggregate: AGGREGATE_INVESTOR.test(record.fields.投资方 ?? record.name) || AGGREGATE_NAME.test(record.name),
    }))
}

/** Rows of lists by the one park that each names; a name inside a longer one found there is none. */
function rowsByPark(
  rows: readonly KnowledgeRecord[],
  parks: readonly KnowledgeRecord[],
): ReadonlyMap<string, KnowledgeRecord[]> {
  const spellings = parks.flatMap((park) => spellingsOfPark(park).map((spelling) => ({ id: park.id, spelling })))
  const found = new Map<string, KnowledgeRecord[]>()
  for (const row of rows) {
    const text = Object.values(row.fields).join('\n')
    const held = spellings.filter(({ spelling }) => text.includes(spelling))
    const longest = held.filter(
      ({ spelling }) => !held.some((other) => other.spelling !== spelling && other.spelling.includes(spelling)),
    )
    const [park, ...others] = new Set(longest.map(({ id }) => id))
    if (park !== undefined && others.length === 0) found.set(park, [...(found.get(park) ?? []), row])
  }
  return found
}

/** Each once, when first asked for. */
function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

function makeSites(index: KnowledgeIndex): Site[] {
  const taxonomy = taxonomyOf(index.industries)
  const cases = casesByPlace(index.records.filter(({ kind }) => kind === 'case'))
  const rows = index.records.filter(({ kind }) => kind === 'row')
  const districtRows = Map.groupBy(
    rows.filter(({ districts, list }) => districts.length === 1 && TRANSPORT.test(list ?? '')),
    ({ districts }) => districts[0]!,
  )
  const parks = index.records.filter(({ kind, fields }) => kind === 'park' && !NO_PARK.test(fields.级别 ?? ''))
  const parkRows = rowsByPark(rows, parks)
  const tradesOfCase = once((record: KnowledgeRecord) => tradesOf(record, taxonomy))
  const unitsOfRow = once((row: KnowledgeRecord) => unitsOfRecord(row, index).map(siteUnit))
  return parks.map((record) => ({
    record,
    labels: record.industries.map((label) => ({ label, trades: taxonomy.nearLabel(label) })),
    units: [...unitsOfDocument(record, index).map(siteUnit), ...(parkRows.get(record.id) ?? []).flatMap(unitsOfRow)],
    precedents: precedentsOf(record, cases, tradesOfCase),
    districtUnits:
      record.districts.length === 1 ? (districtRows.get(record.districts[0]!) ?? []).flatMap(unitsOfRow) : [],
    isElsewhere: record.districts.length > 0 && record.districts.every(liesElsewhere),
  }))
}

const known = new WeakMap<KnowledgeIndex, readonly Site[]>()

/** The parks of a snapshot with what the base holds of each; gathered once a snapshot. */
export function sitesOf(index: KnowledgeIndex): readonly Site[] {
  let sites = known.get(index)
  if (!sites) {
    sites = makeSites(index)
    known.set(index, sites)
  }
  return sites
}

/** Labels whose values say nothing of what a park is good for. */
const FORMALITIES: ReadonlySet<string> = new Set(['所在地区', '设立时间', '联系方式'])
const SHORT_WORD = 2
const boundariesByUnit = new WeakMap<SiteUnit, ReadonlySet<number>>()

/** Found only for units in which a short word occurs. */
function boundariesOf(unit: SiteUnit): ReadonlySet<number> {
  const boundaries = boundariesByUnit.get(unit) ?? wordBoundaries(unit.text)
  boundariesByUnit.set(unit, boundaries)
  return boundaries
}

function names(unit: SiteUnit, word: string): boolean {
  const at = unit.text.indexOf(word)
  if (at < 0) return false
  if (word.length > SHORT_WORD) return true
  const boundaries = boundariesOf(unit)
  return boundaries.has(at) && boundaries.has(at + word.length)
}

/** The units of a site that name one of the words. */
export const unitsNaming = (site: Site, words: readonly string[]): SiteUnit[] =>
  site.units.filter((unit) => !FORMALITIES.has(unit.label ?? '') && words.some((word) => names(unit, word)))
