import type { FoundName } from '../../retrieval/known-names.ts'
import { placesIn } from '../../text/chinese-places.ts'
import type { Site } from './sites.ts'

/** Where the company wants to be, must not be, and whom it wants to be near. All by the base's own names. */
export interface PlaceWishes {
  /** Districts and parks; empty: anywhere. */
  readonly wanted: ReadonlySet<string>
  readonly excluded: ReadonlySet<string>
  /** Districts, parks and companies that it wants to be close to. */
  readonly near: readonly FoundName[]
}

const EXCLUDED_BEFORE =
  /(?:不要|不想|不去|不选|不考虑|不打算去|别|除了?|排除|避开|去掉|去除|剔除|划掉|not (?:in|at)|except(?: for)?|other than|outside(?: of)?|without|nicht in|ohne|außer(?:halb)?(?: von)?)[^,，。;；]{0,4}$/u
const EXCLUDED_AFTER = /^[^,，。;；]{0,3}(?:除外|以外|之外|就?不行|不考虑|不要|去掉|排除|就算了|太远|以外で|제외|말고)/u
const NEAR_BEFORE =
  /(?:靠近?|临近|邻近|毗邻|挨着|贴近|离|距离?|near(?: to)?|close to|nahe?(?: an| bei)?|nähe von|给|为|供应?|配套|客户[是在有]?|for|supply(?:ing)?)\s?[^,，。;；]{0,3}$/u
const NEAR_AFTER = /^[^,，。;；]{0,4}(?:附近|周边|旁边|配套|供货|的?供应商|の近く|근처|가까)/u
const ORIGIN_BEFORE =
  /(?:来自|从|由|总部(?:设?在|位于)|(?:公司|家|人|客户|老板|高管|团队)(?:都|全)?(?:设?在|位于|是)|住在?|(?:目前|现在|原来)(?:是|在|位于)?|注册(?:地)?[在是]|我们?是|from|based in|headquartered in|located in|aus)\s?[^,，。;；]{0,3}$/u
const ORIGIN_AFTER =
  /^(?:市|区)?(?:的?(?:一家|本地|企业|公司|工厂|老?厂|总部|集团|团队|客户)|已?有(?:个|一个|一家)?(?:老?厂|工厂|公司|总部|基地))/u
/** Only so is a place of another city asked for: it is named mostly as where somebody comes from or wants to be near. */
const POINTED_AT_BEFORE =
  /(?:落户?|去|到|在|放|选|搬|迁|投|设|建|考虑|\b(?:in|to|at)|nach)(?:在|到|去|进)?(?:天津|河北)?\s?$/u
const POINTED_AT_AFTER = /^(?:\p{Script=Han}{0,3}(?:园|区))?(?:[和与或、还是]|哪|有哪|的?园区)/u
/** 那武清呢, 武清也可以 */
const ALSO = /(?:也|还|以及|另外|加上|同时|\balso\b|\bauch\b)/u

/** A feature's word that is also a park's nickname, such as 保税区, is a feature. */
type IsFeatureWord = (text: string) => boolean

function withoutTheirDistricts(wanted: readonly FoundName[], sites: readonly Site[]): Set<string> {
  const parks = new Set(wanted.filter(({ kind }) => kind === 'park').map(({ canonical }) => canonical))
  const around = new Set(sites.filter(({ record }) => parks.has(record.name)).flatMap(({ record }) => record.districts))
  return new Set(wanted.map(({ canonical }) => canonical).filter((name) => parks.has(name) || !around.has(name)))
}

/** Districts of the base's own city stand in the list of places with their suffix; others lie elsewhere. */
const isElsewhere = ({ kind, canonical }: FoundName): boolean =>
  kind === 'district' && placesIn(canonical).some((place) => !place.endsWith('区'))

interface SaidOfPlaces {
  readonly wanted: readonly FoundName[]
  readonly excluded: readonly FoundName[]
  readonly near: readonly FoundName[]
}

/** What one turn says about each place and company that it names. */
function saidOfPlaces(text: string, names: readonly FoundName[], isFeatureWord: IsFeatureWord): SaidOfPlaces {
  const wanted: FoundName[] = []
  const excluded: FoundName[] = []
  const near: FoundName[] = []
  for (const { name, at } of occurrencesIn(text, names)) {
    const end = at + name.text.length
    const [before, after] = [text.slice(Math.max(0, at - 24), at), text.slice(end, end + 12)]
    if (name.kind === 'company') near.push(name)
    if (name.kind !== 'district' && name.kind !== 'park') continue
    if (isFeatureWord(name.text)) continue
    if (EXCLUDED_BEFORE.test(before) || EXCLUDED_AFTER.test(after)) excluded.push(name)
    else if (NEAR_BEFORE.test(before) || NEAR_AFTER.test(after)) near.push(name)
    else if (ORIGIN_BEFORE.test(before) || ORIGIN_AFTER.test(after)) continue
    else if (!isElsewhere(name) || POINTED_AT_BEFORE.test(before) || POINTED_AT_AFTER.test(after)) wanted.push(name)
  }
  return { wanted, excluded, near }
}

const SHORT_NAME = /^(\p{Script=Han}{2,}?)(?:新区|区)$/u

/** Districts that a text calls by their short name alone, such as 滨海, in no longer name. */
function calledShort(text: string, names: readonly FoundName[], sites: readonly Site[]): FoundName[] {
  const rest = names.reduce((left, { text: name }) => left.replaceAll(name, ' '), text)
  return [...new Set(sites.flatMap(({ record }) => record.districts))].flatMap((canonical): FoundName[] => {
    const short = SHORT_NAME.exec(canonical)?.[1]
    const isCalled =
      short !== undefined && new RegExp(`${short}(?!国际机场|机场|\\p{Script=Han}{0,4}大学)`, 'u').test(rest)
    return isCalled ? [{ canonical, kind: 'district', aliases: [canonical, short], text: short }] : []
  })
}

interface Occurrence {
  readonly name: FoundName
  readonly at: number
}

/** Where a turn says the names, in its order; a name inside a longer one is not said. */
function occurrencesIn(turn: string, names: readonly FoundName[]): Occurrence[] {
  let rest = turn
  const found: Occurrence[] = []
  for (const name of names.toSorted((left, right) => right.text.length - left.text.length)) {
    for (let at = rest.indexOf(name.text); at >= 0; at = rest.indexOf(name.text, at + 1)) {
      found.push({ name, at })
      rest = `${rest.slice(0, at)}${'\0'.repeat(name.text.length)}${rest.slice(at + name.text.length)}`
    }
  }
  return found.toSorted((left, right) => left.at - right.at)
}

/**
 * Reads what normalised turns say about places, oldest first. A later turn's wish replaces an earlier one, unless it
 * adds to it; what is left out stays out until it is wanted.
 */
export function readPlaceWishes(
  turns: readonly string[],
  names: readonly FoundName[],
  sites: readonly Site[],
  isFeatureWord: IsFeatureWord,
): PlaceWishes {
  let wanted: readonly FoundName[] = []
  let excluded = new Set<string>()
  const near: FoundName[] = []
  for (const turn of turns) {
    const said = saidOfPlaces(turn, [...names, ...calledShort(turn, names, sites)], isFeatureWord)
    const left = new Set(said.excluded.map(({ canonical }) => canonical))
    const now = new Set(said.wanted.map(({ canonical }) => canonical))
    const kept = said.wanted.length > 0 && !ALSO.test(turn) ? [] : wanted
    wanted = [...kept.filter(({ canonical }) => !left.has(canonical)), ...said.wanted]
    excluded = new Set([...[...excluded].filter((name) => !now.has(name)), ...left])
    near.push(...said.near)
  }
  return { wanted: withoutTheirDistricts(wanted, sites), excluded, near }
}

/** Whether a site may be proposed at all. */
export function isAllowed({ record, isElsewhere }: Site, { wanted, excluded }: PlaceWishes): boolean {
  const own = [record.name, ...record.districts]
  if (own.some((name) => excluded.has(name))) return false
  if (wanted.size > 0) return own.some((name) => wanted.has(name))
  return !isElsewhere
}

/** The text without the names of parks, whose words tell nothing of what the company does. */
export const withoutNames = (text: string, names: readonly FoundName[]): string =>
  names
    .filter(({ kind }) => kind === 'park' || kind === 'policy' || kind === 'event')
    .reduce((rest, name) => rest.replaceAll(name.text, '，'), text)
