import type { DateParts } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'

/** A day or month as a text says it; a period has both ends. */
export interface SaidDate {
  /** As the record's form writes it: 2026-03-18, 2026-03 or 2026-05-21/2026-05-22. */
  readonly iso: string
  readonly start: number
  readonly end: number
  /** Its year or month was taken from when the announcement was published. */
  readonly isCompleted: boolean
}

const MS_PER_DAY = 24 * 3_600_000
const FULL_DATE = 10
const RELATIVE = /今[天日](?=上午|下午|，|在|举)|昨[天日]|前天/gu
const DAYS_AGO: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2 }
const two = (number: number): string => String(number).padStart(2, '0')

function isoOf({ year, month, day }: DateParts): string | undefined {
  if (year === undefined || month === undefined) return undefined
  if (day === undefined) return `${year}-${two(month)}`
  const text = `${year}-${two(month)}-${two(day)}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

const isLater = (iso: string, published: string): boolean =>
  iso.slice(0, published.length) > published.slice(0, iso.length)

/** 9月25日 is of the year of publication, or of the year before where it would lie after it. */
function completed(parts: DateParts, published: string | undefined): string | undefined {
  if (parts.year !== undefined || published === undefined) return isoOf(parts)
  const [year = Number.NaN, publishedMonth] = published.split('-').map(Number)
  const month = parts.month ?? publishedMonth
  if (Number.isNaN(year) || month === undefined) return undefined
  const same = isoOf({ ...parts, year, month })
  if (same === undefined || !isLater(same, published)) return same
  if (parts.month !== undefined) return isoOf({ ...parts, year: year - 1 })
  return isoOf({ ...parts, year: month === 1 ? year - 1 : year, month: month === 1 ? 12 : month - 1 })
}

/** 昨天 and 今日 count from the day of publication. */
function relativeDays(text: string, published: string | undefined): SaidDate[] {
  if (published?.length !== FULL_DATE) return []
  return [...text.matchAll(RELATIVE)].map(({ index, 0: word }) => {
    const daysAgo = DAYS_AGO[word.charAt(0)] ?? 0
    const iso = new Date(Date.parse(published) - daysAgo * MS_PER_DAY).toISOString().slice(0, 10)
    return { iso, start: index, end: index + word.length, isCompleted: true }
  })
}

/**
 * Days and months in a text, in order; a mere year is none.
 * @param published ISO date by which what a date leaves out is filled in.
 */
export function saidDates(text: string, published: string | undefined): SaidDate[] {
  const found: SaidDate[] = relativeDays(text, published)
  for (const { date, start, end } of figuresIn(text)) {
    if (!date || (date.month === undefined && date.day === undefined)) continue
    const iso = completed(date, published)
    if (iso === undefined) continue
    const last = found.at(-1)
    const isCompleted = date.year === undefined
    // Both ends of a period stand at one place.
    if (last?.start === start) found[found.length - 1] = { ...last, iso: `${last.iso}/${iso}` }
    else found.push({ iso, start, end, isCompleted })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The last day of so many years that begin with a day: 2026-03-01 and 3 make 2029-02-28. */
export function lastDayOfYears(from: string, years: number): string | undefined {
  const [year, month, day] = from.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined || !Number.isInteger(years)) return undefined
  const next = Date.UTC(year + years, month - 1, day)
  return new Date(next - MS_PER_DAY).toISOString().slice(0, 10)
}
