import type { Count } from '../domain/lead-statistics.ts'
import { cleanText, normaliseText } from '../text/normalise.ts'

/** Under this name are counted those that name nothing. */
const UNNAMED = '未填写'

const MUNICIPALITY = /^(?:中国)?(?:北京|上海|天津|重庆)市?(?=\p{Script=Han}{2})/u
const CITY_OR_PROVINCE = /^\p{Script=Han}{2,3}[省市](?=\p{Script=Han}{2})/u
const DISTRICT_SUFFIX = /(?<=\p{Script=Han}{2})(?:新?区|县)$/u
const INDUSTRY_SUFFIX = /(?<=\p{Script=Han}{2})(?:行业|产业|领域|方向|类)$/u

/** How one kind of words is compared and shown. */
interface Naming {
  /** Two words with the same key are counted as one. */
  key(words: string): string
  /** Words as shown, chosen among those of one key. */
  shown(spellings: readonly string[]): string
}

const withoutCity = (words: string): string => words.replace(MUNICIPALITY, '').replace(CITY_OR_PROVINCE, '')
const longest = (spellings: readonly string[]): string =>
  spellings.reduce((best, spelling) => (spelling.length > best.length ? spelling : best), '')

const DISTRICTS: Naming = {
  key: (words) => withoutCity(normaliseText(words)).replace(DISTRICT_SUFFIX, ''),
  shown: (spellings) => longest(spellings.map((spelling) => withoutCity(cleanText(spelling)))),
}

const INDUSTRIES: Naming = {
  key: (words) => normaliseText(words).replace(INDUSTRY_SUFFIX, ''),
  shown: ([first = '']) => cleanText(first).replace(INDUSTRY_SUFFIX, ''),
}

function counts(values: readonly (string | undefined)[], { key, shown }: Naming): readonly Count[] {
  const named = values.flatMap((value) => (value?.trim() ? [value.trim()] : []))
  const groups = Map.groupBy(named, key)
  const rows = [...groups.values()].map((spellings) => ({ name: shown(spellings), count: spellings.length }))
  const sorted = rows.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN'))
  const unnamed = values.length - named.length
  return unnamed > 0 ? [...sorted, { name: UNNAMED, count: unnamed }] : sorted
}

/** Wished districts, most first and `未填写` last; 武清, 武清区 and 天津市武清区 are one. */
export const countDistricts = (districts: readonly (string | undefined)[]): readonly Count[] =>
  counts(districts, DISTRICTS)

/** Industries, most first and `未填写` last; 机器人 and 机器人产业 are one. */
export const countIndustries = (industries: readonly (string | undefined)[]): readonly Count[] =>
  counts(industries, INDUSTRIES)
