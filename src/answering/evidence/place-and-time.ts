import type { FoundName, KnownNames, NamedThing } from '../../retrieval/known-names.ts'
import { placesIn } from '../../text/chinese-places.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { aliasesNormalised, contextNormalised, namesNormalised, recordNormalised } from './normalised.ts'

/** Policies of these reach every district. */
const EVERYWHERE = new Set(['全市', '全国', '京津冀', '天津市'])
/** Four digits that begin with 19 or 20 and measure nothing: 2000万元 and 2000家 name no year. */
const YEAR =
  /(?<![\d.])(?:19|20)\d{2}(?![\d.]|\s*[余多]?\s*(?:[万亿元家个亩台辆座户米]|名(?!单)|人(?!才)|项(?!目)|条(?!件)|平方|公里))/g
const YEAR_RANGE = /((?:19|20)\d{2})年?\s*(?:[—–~至到-]+)\s*((?:19|20)\d{2})/g

/** The years that a text names. */
export const yearsIn = (text: string): number[] => [...text.matchAll(YEAR)].map(([year]) => Number(year))

function isWithinRange(text: string, year: number): boolean {
  return [...text.matchAll(YEAR_RANGE)].some((match) => Number(match[1]) <= year && year <= Number(match[2]))
}

/** 河北 is a province before it is short for 河北区, unless the question itself says no more. */
const isProvince = (alias: string, canonical: string): boolean =>
  canonical === `${alias}区` && placesIn(alias).length > 0

const mentions = (text: string, name: FoundName): boolean =>
  aliasesNormalised(name).some(
    (alias, at) =>
      text.includes(alias) && (name.aliases[at] === name.text || !isProvince(name.aliases[at]!, name.canonical)),
  )

/** In a record of several districts a unit that names just others of them is not about this one. */
function isOnOtherDistrict({ unit, record }: EvidenceUnit, asked: FoundName, names: KnownNames): boolean {
  const { districts = [] } = record ?? {}
  if (districts.length < 2 || !districts.includes(asked.canonical)) return false
  const others = names.districts.filter(({ canonical }) => districts.includes(canonical))
  return namesOnlyOthers(unit.text, asked, others)
}

/** A unit of a policy for everywhere still speaks of one district only when it names just that. */
function appliesTo(evidence: EvidenceUnit, asked: FoundName, names: KnownNames): boolean {
  const { kind, districts = [] } = evidence.record ?? {}
  if (kind !== 'policy' || !districts.some((district) => EVERYWHERE.has(district))) return false
  return !namesOnlyOthers(evidence.unit.text, asked, names.districts)
}

function namesOnlyOthers(text: string, asked: FoundName, districts: readonly NamedThing[]): boolean {
  const mentioned = ({ aliases }: NamedThing) => aliases.some((alias) => text.includes(alias))
  return !mentioned(asked) && districts.some(mentioned)
}

/** A park's own figures are not those of another park that its record names, unless the one is a part of the other. */
function isAnotherPark({ record }: EvidenceUnit, asked: FoundName): boolean {
  if (asked.kind !== 'park' || record?.kind !== 'park' || record.name === asked.canonical) return false
  return !mentions(namesNormalised(record), asked)
}

/** What names the one that a unit is about, normalised: its words, titles and investor, not others of its record. */
export const subjectText = (evidence: EvidenceUnit): string => {
  const investor = evidence.record?.fields.投资方
  return investor === undefined
    ? contextNormalised(evidence)
    : `${contextNormalised(evidence)}\n${normaliseText(investor)}`
}

/**
 * The things of `asked` that the unit, its titles or its record concern. What a policy gives everywhere it gives in
 * each district, but its date, or a number of the whole city, is none of a district: then `reachesDistricts` is false.
 */
export function namedConcerns(
  evidence: EvidenceUnit,
  asked: readonly FoundName[],
  names: KnownNames,
  reachesDistricts = true,
): FoundName[] {
  const text = `${contextNormalised(evidence)}\n${recordNormalised(evidence.record)}`
  return asked.filter((name) => {
    if (isAnotherPark(evidence, name)) return mentions(normaliseText(evidence.unit.text), name)
    if (name.kind !== 'district') return mentions(text, name)
    const isReached = reachesDistricts && appliesTo(evidence, name, names)
    return !isOnOtherDistrict(evidence, name, names) && (mentions(text, name) || isReached)
  })
}

/** Whether a unit of a record that is not just of the districts asked for speaks of other districts only. */
export function isOnOtherDistricts(
  { unit, record }: EvidenceUnit,
  asked: readonly FoundName[],
  names: KnownNames,
): boolean {
  const districts = asked.filter(({ kind }) => kind === 'district')
  if (districts.length === 0 || record?.districts.length === 1) return false
  const text = normaliseText(unit.text)
  return (
    !districts.some((district) => mentions(text, district)) &&
    names.districts.some(({ canonical, aliases }) => [canonical, ...aliases].some((alias) => text.includes(alias)))
  )
}

/** Whether the unit mentions every place outside the base's own districts that the question is about. */
export function concernsPlaces({ inContext, record }: EvidenceUnit, places: readonly string[]): boolean {
  const districts = record?.districts ?? []
  return places.every((place) => inContext.includes(place) || districts.some((district) => district.includes(place)))
}

/** Whether the unit speaks of one of the years asked for; its own years count first, its record's only when it has none. */
export function concernsYears(evidence: EvidenceUnit, years: readonly number[], asksActual: boolean): boolean {
  if (years.length === 0) return true
  const spans = (text: string, year: number) => !asksActual && isWithinRange(text, year)
  const own = yearsIn(evidence.inContext)
  if (asksActual && isPlan(evidence.unit.text)) return false
  if (years.some((year) => own.includes(year) || spans(evidence.inContext, year))) return true
  if (yearsIn(evidence.unit.text).length > 0) return false
  const { record } = evidence
  const dates = [record?.from, record?.until, record?.validity?.issued, record?.validity?.effectiveFrom].filter(
    (date) => date !== undefined,
  )
  const term = record?.validity?.term ?? ''
  return years.some((year) => dates.some((date) => date.startsWith(String(year))) || spans(term, year))
}

/** A span of years or a goal: what is meant to happen, not what did. */
const isPlan = (text: string): boolean =>
  /目标|力争|计划(?!总?投资)/u.test(text) || [...text.matchAll(YEAR_RANGE)].length > 0
