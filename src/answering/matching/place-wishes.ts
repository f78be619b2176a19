import type { FoundName } from '../../retrieval/known-names.ts'
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
  /(?:不要|不想|不去|不考虑|不打算去|别|除了?|排除|避开|not (?:in|at)|except(?: for)?|other than|outside(?: of)?|nicht in|außer(?:halb)?(?: von)?)[^,，。;；]{0,4}$/u
const EXCLUDED_AFTER = /^[^,，。;；]{0,3}(?:除外|以外|之外|就?不行|不考虑|就算了|太远|以外で|제외|말고)/u
const NEAR_BEFORE =
  /(?:靠近?|临近|邻近|毗邻|挨着|贴近|离|距离?|near(?: to)?|close to|nahe?(?: an| bei)?|nähe von|给|为|供应?|配套|客户[是在有]?|for|supply(?:ing)?)\s?[^,，。;；]{0,3}$/u
const NEAR_AFTER = /^[^,，。;；]{0,4}(?:附近|周边|旁边|配套|供货|的?供应商|の近く|근처|가까)/u
const ORIGIN_BEFORE =
  /(?:来自|从|由|总部(?:设?在|位于)|公司(?:设?在|位于)|(?:目前|现在|原来)(?:是|在|位于)?|注册(?:地)?[在是]|我们?是|from|based in|headquartered in|located in|aus)\s?[^,，。;；]{0,3}$/u
const ORIGIN_AFTER = /^(?:市|区)?的?(?:一家|本地|企业|公司|工厂|老?厂|总部|集团)/u

/** A feature's word that is also a park's nickname, such as 保税区, is a feature. */
type IsFeatureWord = (text: string) => boolean

function withoutTheirDistricts(wanted: readonly FoundName[], sites: readonly Site[]): Set<string> {
  const parks = new Set(wanted.filter(({ kind }) => kind === 'park').map(({ canonical }) => canonical))
  const around = new Set(sites.filter(({ record }) => parks.has(record.name)).flatMap(({ record }) => record.districts))
  return new Set(wanted.map(({ canonical }) => canonical).filter((name) => parks.has(name) || !around.has(name)))
}

/** Reads what a normalised text says about each place and company that it names. */
export function readPlaceWishes(
  text: string,
  names: readonly FoundName[],
  sites: readonly Site[],
  isFeatureWord: IsFeatureWord,
): PlaceWishes {
  const wanted: FoundName[] = []
  const excluded = new Set<string>()
  const near: FoundName[] = []
  let from = 0
  for (const name of names) {
    const at = text.indexOf(name.text, from)
    if (at < 0) continue
    from = at + name.text.length
    const [before, after] = [text.slice(Math.max(0, at - 24), at), text.slice(from, from + 12)]
    if (name.kind === 'company') near.push(name)
    if (name.kind !== 'district' && name.kind !== 'park') continue
    if (isFeatureWord(name.text)) continue
    if (EXCLUDED_BEFORE.test(before) || EXCLUDED_AFTER.test(after)) excluded.add(name.canonical)
    else if (NEAR_BEFORE.test(before) || NEAR_AFTER.test(after)) near.push(name)
    else if (!ORIGIN_BEFORE.test(before) && !ORIGIN_AFTER.test(after)) wanted.push(name)
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
