import { parseChineseNumber } from '../../text/chinese-numbers.ts'
import { parseNumberWords } from '../../text/number-words.ts'
import { yearsAsked } from '../asked-years.ts'
import type { Period } from './period.ts'

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember'
const MONTH_NAMES = MONTHS.split('|')
const MONTH = /(?<!\d)(\d{4})\s*(?:年|년|[-/.])\s*(\d{1,2})\s*(?:月|월)/u
const MONTH_OF_NAME = new RegExp(`\\b(${MONTHS})\\s+(\\d{4})\\b`, 'iu')
const QUARTER =
  /(\d{4})年?(?:的)?第?([一二三四1-4])季度|(\d{4})년 ?([1-4])분기|(?:q([1-4])(?: of)?|(first|second|third|fourth|last) quarter of|([1-4])\. quartal) (\d{4})/iu
const HALF = /上半年|上半期|상반기|first half|ersten? halbjahr/iu
const SECOND_HALF = /下半年|下半期|하반기|second half|zweiten? halbjahr/iu
const SINCE = /以来|以后|之后|至今|年起|以降|이후|\bsince\b|\bseit\b|\bafter\b/iu
const BEFORE = /以前|之前|이전|\bbefore\b|\bvor\b/iu
/** The year itself is meant too. */
const UP_TO = /及以前|及之前|年底前|年末前|年底以前|bis ende/iu
const RECENT =
  /(?:近|最近|过去)([一二两三四五六七八九十\d]{1,2})年|(?:last|past) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) years/iu
const FIVE_YEARS = /[“"]?十([二三四五])五[”"]?(?:期间|时期|规划)?/u
const THIS_MONTH = /本月|这个月|this month|今月|이번 ?달/iu
const LAST_MONTH = /上个?月|last month|先月|지난 ?달/iu

const ORDINALS = ['first', 'second', 'third', 'fourth']

const numberOf = (word: string): number => {
  if (/^\d+$/u.test(word)) return Number(word)
  return parseChineseNumber(word) ?? parseNumberWords(word.toLowerCase())
}
const two = (value: number): string => String(value).padStart(2, '0')
/** ISO dates are compared as texts, so the 31st stands for the last day of every month. */
const months = (year: number, first: number, last: number): Period => ({
  from: `${year}-${two(first)}-01`,
  until: `${year}-${two(last)}-31`,
})

function exactPeriod(text: string): Period | undefined {
  const month = MONTH.exec(text)
  if (month) return months(Number(month[1]), Number(month[2]), Number(month[2]))
  const named = MONTH_OF_NAME.exec(text)
  if (named) {
    const number = (MONTH_NAMES.indexOf(named[1]!.toLowerCase()) % 12) + 1
    return months(Number(named[2]), number, number)
  }
  const quarter = QUARTER.exec(text)
  if (!quarter) return undefined
  const year = Number(quarter[1] ?? quarter[3] ?? quarter[8])
  const ordinal = quarter[6]?.toLowerCase()
  const word = quarter[2] ?? quarter[4] ?? quarter[5] ?? quarter[7]
  const at = word === undefined ? ORDINALS.indexOf(ordinal!) + 1 || 4 : numberOf(word)
  return months(year, 3 * at - 2, 3 * at)
}

function relativePeriod(text: string, now: Date): Period | undefined {
  const year = now.getUTCFullYear()
  const month = now.getUTCMonth() + 1
  if (THIS_MONTH.test(text)) return months(year, month, month)
  if (LAST_MONTH.test(text)) return month === 1 ? months(year - 1, 12, 12) : months(year, month - 1, month - 1)
  const recent = RECENT.exec(text)
  if (recent) return { from: `${year - numberOf(recent[1] ?? recent[2]!)}-${two(month)}-01` }
  const plan = FIVE_YEARS.exec(text)
  if (plan) {
    // The 13th five-year plan began in 2016.
    const first = 2016 + 5 * (numberOf(plan[1]!) - 3)
    return { from: `${first}-01-01`, until: `${first + 4}-12-31` }
  }
  return undefined
}

/**
 * The time that a question is about: a month, a quarter, half a year, years, since, before, the last n years.
 * Undefined when it names none.
 */
export function periodAsked(text: string, now: Date): Period | undefined {
  const exact = exactPeriod(text)
  if (exact) return SINCE.test(text) ? { from: exact.from! } : exact
  const relative = relativePeriod(text, now)
  if (relative) return relative
  const years = yearsAsked(text, now).toSorted((left, right) => left - right)
  const current = now.getUTCFullYear()
  if (years.length === 0 && HALF.test(text)) return months(current, 1, 6)
  if (years.length === 0 && SECOND_HALF.test(text)) return months(current, 7, 12)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (years.length === 1 && HALF.test(text)) return months(first, 1, 6)
  if (years.length === 1 && SECOND_HALF.test(text)) return months(first, 7, 12)
  if (years.length === 1 && SINCE.test(text)) return { from: `${first}-01-01` }
  if (years.length === 1 && UP_TO.test(text)) return { until: `${first}-12-31` }
  if (years.length === 1 && BEFORE.test(text)) return { until: `${first - 1}-12-31` }
  return { from: `${first}-01-01`, until: `${last}-12-31` }
}

const firstDay = (date: string): string => `${date}${'-01-01'.slice(Math.max(0, date.length - 4))}`
const lastDay = (date: string): string => `${date}${'-12-31'.slice(Math.max(0, date.length - 4))}`

/** How a record's own time, as exact as known, lies to a period: inside it, only touching it, or outside. */
export function placeInPeriod(record: Period, asked: Period): 'within' | 'touching' | 'outside' {
  const { from, until } = { from: record.from ?? record.until, until: record.until ?? record.from }
  if (from === undefined || until === undefined) return 'outside'
  const [start, end] = [firstDay(from), lastDay(until)]
  const [first, last] = [asked.from ?? '0000', asked.until ?? '9999']
  if (end < first || start > last) return 'outside'
  return start >= first && end <= last ? 'within' : 'touching'
}
