import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { KnownNames } from '../../retrieval/known-names.ts'
import { placesIn } from '../../text/chinese-places.ts'
import { normaliseText } from '../../text/normalise.ts'
import { wordBoundaries } from '../../text/word-boundaries.ts'
import { type PlacedUnit, unitsOfRecord } from '../record-units.ts'
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

const tradesOf = (record: KnowledgeRecord, taxonomy: Taxonomy): string[] => [
  ...new Set(
    [...record.industries.flatMap((label) => taxonomy.nearLabel(label)), ...taxonomy.namedIn(record.name)].map(
      ({ trade }) => trade,
    ),
  ),
]

function precedentsOf(park: KnowledgeRecord, cases: readonly KnowledgeRecord[], taxonomy: Taxonomy): Precedent[] {
  return cases.flatMap((record): Precedent[] => {
    const ownNames = [park.name, ...park.aliases]
    if (ownNames.some((name) => record.fields.投资方?.includes(name))) return []
    const isInPark = record.relations.park?.includes(park.id) === true
    const isInDistrict =
      record.relations.park === undefined &&
      record.districts.length === 1 &&
      park.districts.includes(record.districts[0]!)
    if (!isInPark && !isInDistrict) return []
    const isAggregate = AGGREGATE_INVESTOR.test(record.fields.投资方 ?? record.name) || AGGREGATE_NAME.test(record.name)
    return [{ record, trades: tradesOf(record, taxonomy), isInPark, isAggregate }]
  })
}

/** Rows of lists by the one park that each names. */
function rowsByPark(
  rows: readonly KnowledgeRecord[],
  parks: readonly KnowledgeRecord[],
  names: KnownNames,
): ReadonlyMap<string, KnowledgeRecord[]> {
  const spellings = parks.flatMap(({ name, aliases }) => [...name.split(/[()（）]/u), ...aliases]).filter(Boolean)
  const found = new Map<string, KnowledgeRecord[]>()
  for (const row of rows) {
    const text = Object.values(row.fields).join('\n')
    if (!spellings.some((spelling) => text.includes(spelling))) continue
    const named = names.namesIn(text).filter(({ kind }) => kind === 'park')
    const [park, ...others] = new Set(named.map(({ canonical }) => canonical))
    if (park !== undefined && others.length === 0) found.set(park, [...(found.get(park) ?? []), row])
  }
  return found
}

function makeSites(index: KnowledgeIndex, names: KnownNames): Site[] {
  const taxonomy = taxonomyOf(index.industries)
  const cases = index.records.filter(({ kind }) => kind === 'case')
  const rows = index.records.filter(({ kind }) => kind === 'row')
  const districtRows = rows.filter(({ districts, list }) => districts.length === 1 && TRANSPORT.test(list ?? ''))
  const parks = index.records.filter(({ kind, fields }) => kind === 'park' && !NO_PARK.test(fields.级别 ?? ''))
  const parkRows = rowsByPark(rows, parks, names)
  return parks.map((record) => ({
    record,
    labels: record.industries.map((label) => ({ label, trades: taxonomy.nearLabel(label) })),
    units: [
      ...unitsOfDocument(record, index),
      ...(parkRows.get(record.name) ?? []).flatMap((row) => unitsOfRecord(row, index)),
    ].map(siteUnit),
    precedents: precedentsOf(record, cases, taxonomy),
    districtUnits: districtRows
      .filter(({ districts }) => record.districts.length === 1 && districts[0] === record.districts[0])
      .flatMap((row) => unitsOfRecord(row, index))
      .map(siteUnit),
    isElsewhere: record.districts.length > 0 && record.districts.every(liesElsewhere),
  }))
}

const known = new WeakMap<KnowledgeIndex, readonly Site[]>()

/** The parks of a snapshot with what the base holds of each; gathered once a snapshot. */
export function sitesOf(index: KnowledgeIndex, names: KnownNames): readonly Site[] {
  let sites = known.get(index)
  if (!sites) {
    sites = makeSites(index, names)
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
