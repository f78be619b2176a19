import { DateTime } from 'luxon'
import type { Language } from '../domain/language.ts'
import type { Figure } from '../text/figure.ts'
import { figuresIn } from '../text/figures.ts'

/** A little more than a year is about a year. */
const MONTHS = 13
const PER_YEAR: Readonly<Record<string, number>> = {
  'duration-year': 12,
  'duration-month': 1,
  'duration-week': 12 / 52,
  'duration-day': 12 / 365,
}

/** Later than next year, with the part of that year, so that 后年上半年 and 2029年底 say nothing about this one. */
const LATER =
  /(?:q[1-4]\s*)?(?:大?(?<!明)后年|再来年|내후년|übernächstes jahr|the year after next|\d{4}\s*[年년]?)(?:的?年?(?:[底初中末]|[上下]半[年期]|第?[一二三四1-4]季度)|\s*(?:q[1-4]|상반기|하반기))?/giu
const SOON = new RegExp(
  [
    '今年|明后?年|来年|年[内底初中末]|年度内|[上下]半年|本月|本季|这个?月|下个?月|下个?季|[一二三四1-4]季度|半年|年前|节后',
    '尽快|尽早|马上|立即|立刻|近期|随时|越快越好|即可',
    'できるだけ早|早急|至急|すぐ|年内|今期|来期',
    '올해|내년|연내|상반기|하반기|다음\\s?달|반년|최대한\\s?빨리|가능한\\s?한\\s?빨리|빠른 시일|즉시',
    'this year|next year|this (?:month|quarter)|next (?:month|quarter)|within (?:a|one|the) year|half a year|six months|asap|as soon as|immediately|right away|at once|soon\\b|q[1-4]\\b',
    'dieses jahr|diesem jahr|nächste[sn]? jahr|nächsten (?:monat|quartal)|eines jahres|einem (?:halben )?jahr|halbes jahr|sofort|umgehend|schnell|bald',
  ].join('|'),
  'iu',
)
const NOT_SOON = /不急|不着急|no hurry|no rush|nicht eilig|急いで(?:い)?ない|급하지/iu

/** Whether the year, or the month of it, ends after `at` and begins within the months to come. */
function isNear({ date, unit, value, end }: Figure, at: DateTime, text: string): boolean {
  if (unit === 'date' && date) {
    const { year, month } = date
    if (year === undefined) return true
    if (month === undefined) return year === at.year || year === at.year + 1
    const away = (year - at.year) * 12 + month - at.month
    return away >= 0 && away <= MONTHS
  }
  const months = PER_YEAR[unit]
  const half = /^半/u.test(text.slice(end)) ? 0.5 : 0
  return months !== undefined && (value + half) * months <= MONTHS
}

/**
 * Whether something is wished for within about a year: this year or next, in so many months, as soon as possible.
 * @param timing in the person's own words, such as 明年上半年, by 2027 or 半年以内.
 * @param at when it was said; years are those of China.
 */
export function isWithinAYear(timing: string, at: Date, language: Language = 'zh'): boolean {
  const now = DateTime.fromJSDate(at, { zone: 'Asia/Shanghai' })
  if (figuresIn(timing, language).some((figure) => isNear(figure, now, timing))) return true
  return !NOT_SOON.test(timing) && SOON.test(timing.replace(LATER, ' '))
}
