import { parseChineseNumber } from './chinese-numbers.ts'
import type { DateParts } from './figure.ts'

const YEAR = '(?:(?<![\\d.])(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})'
const MONTH = '(?:(?<!\\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])'
const DAY = '(?:(?<!\\d)(?:3[01]|[12]\\d|0?[1-9])|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])'
const RANGE = '\\s*(?:-+|—+|–|~|〜|至|到|から)\\s*'
const DAY_MARK = '\\s*[日号일](?!内|之内|以内|本|产|均|线|楼|院|地块)'
const MONTHS = [
  'jan(?:uary|uar)?',
  'feb(?:ruary|ruar)?',
  'mar(?:ch)?|märz',
  'apr(?:il)?',
  'ma[yi]',
  'june?|juni',
  'july?|juli',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'o[ck]t(?:ober)?',
  'nov(?:ember)?',
  'de[cz](?:ember)?',
]
const MONTH_NAME = `(?<![a-zäöü])(?:${MONTHS.join('|')})(?![a-zäöü])\\.?`
const WESTERN_DAY = '(?<!\\d)(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|\\.)?(?!\\d)'

/** A date in a folded text; parts that only a range gives it are filled in. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly date: DateParts
}

const number = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (parseChineseNumber(text) ?? Number.NaN))
const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => new RegExp(`^(?:${month})\\.?$`, 'u').test(name)) + 1

/** Each form with the parts that its groups hold; `from` groups are a range's first date. */
const FORMS: readonly RegExp[] = [
  `(?<!\\d)(?<y>(?:19|20)\\d{2})(?:-|/)(?<m>1[0-2]|0?[1-9])(?:(?:-|/)(?<d>3[01]|[12]\\d|0?[1-9]))?(?![\\d-])(?:t\\d{2}:\\d{2}[\\d:.]*z?)?`,
  `(?<!\\d)(?<y>(?:19|20)\\d{2})\\.(?<m>1[0-2]|0?[1-9])\\.(?<d>3[01]|[12]\\d|0?[1-9])(?![\\d.])`,
  `(?<y>${YEAR})\\s*[年년](?:\\s*(?<m>${MONTH})${RANGE}(?<m2>${MONTH})\\s*[月월]份?)`,
  `(?<y>${YEAR})\\s*[年년]度?\\s*(?<m>${MONTH})\\s*[月월]份?(?:\\s*(?<d>${DAY})(?:${DAY_MARK})?${RANGE}(?:(?<m2>${MONTH})\\s*[月월]份?\\s*)?(?<d2>${DAY})${DAY_MARK})`,
  `(?<y>${YEAR})\\s*[年년]\\s*(?<m>${MONTH})\\s*[月월]份?${RANGE}(?<m2>${MONTH})\\s*[月월]份?`,
  `(?<y>${YEAR})\\s*[年년]度?(?:\\s*(?<m>${MONTH})\\s*[月월]份?(?:\\s*(?<d>${DAY})${DAY_MARK})?)?`,
  `(?<y>(?<![\\d.])\\d{2})年(?<m>${MONTH})月(?:(?<d>${DAY})${DAY_MARK})?`,
  `(?<m>${MONTH})\\s*[月월]\\s*(?<d>${DAY})(?:${DAY_MARK})?${RANGE}(?:(?<m2>${MONTH})\\s*[月월]\\s*)?(?<d2>${DAY})${DAY_MARK}`,
  `(?<m>${MONTH})${RANGE}(?<m2>${MONTH})[月월](?!之)`,
  `(?<m>${MONTH})\\s*[月월](?!之)份?(?:\\s*(?<d>${DAY})${DAY_MARK})?`,
  `(?<name>${MONTH_NAME})\\s+(?<d>${WESTERN_DAY})(?:,?\\s+(?<y>(?:19|20)\\d{2}))?(?!\\d)`,
  `(?<d>${WESTERN_DAY})\\s+(?:of\\s+)?(?<name>${MONTH_NAME})(?:,?\\s+(?<y>(?:19|20)\\d{2}))?(?!\\d)`,
  `(?<name>${MONTH_NAME}),?\\s+(?<y>(?:19|20)\\d{2})(?!\\d)`,
  `(?<![\\d.])(?<d>(?:3[01]|[12]\\d|0?[1-9]))日(?!内|之内|以内|本|产|均)`,
].map((source) => new RegExp(source, 'gu'))

const YEAR_RANGE = new RegExp(`(?<y>(?<![\\d.])(?:19|20)\\d{2})年?(?=${RANGE}(?:19|20)\\d{2}[年년])`, 'gu')

function parts(groups: Readonly<Record<string, string | undefined>>): DateParts {
  const year = groups.y === undefined ? undefined : number(groups.y)
  const month = groups.name === undefined ? groups.m && number(groups.m) : monthNumber(groups.name)
  const day =
    groups.d === undefined ? undefined : number(groups.d.replace(/\D+$/, (mark) => (/[a-z.]/.test(mark) ? '' : mark)))
  return {
    ...(year === undefined ? {} : { year: year < 100 ? year + 2000 : year }),
    ...(month ? { month } : {}),
    ...(day === undefined ? {} : { day }),
  }
}

/** The dates of a folded text, longest form first; `blank` is told each stretch that was used. */
export function datesIn(
  folded: string,
  blank: (text: string, start: number, end: number) => string,
): {
  readonly dates: readonly FoundDate[]
  readonly rest: string
} {
  const dates: FoundDate[] = []
  let rest = folded
  for (const form of [YEAR_RANGE, ...FORMS]) {
    for (const match of rest.matchAll(form)) {
      const groups = match.groups ?? {}
      const [start, end] = [match.index, match.index + match[0].length]
      const first = parts(groups)
      dates.push({ start, end, date: first })
      if (groups.m2 !== undefined || groups.d2 !== undefined) {
        const second = parts({ m: groups.m2, d: groups.d2 })
        dates.push({ start, end, date: { ...first, ...second } })
      }
      rest = blank(rest, start, end)
    }
  }
  return { dates, rest }
}
