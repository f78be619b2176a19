import { DateTime } from 'luxon'
import type { WorkingHours } from '../domain/desk-rules.ts'
import { chineseHoliday } from './chinese-holidays.ts'

const DAY = 86_400_000
const MINUTE = 60_000
/** After so many free days in a row there is no working day to be found. */
const LONGEST_HOLIDAY = 1000

/** One working day's hours, in milliseconds since 1970; the end is no longer within. */
export interface OpenWindow {
  readonly opens: number
  readonly closes: number
}

/** A day of the calendar, as its midnight in UTC. */
type Day = number

const isoOf = (day: Day): string => new Date(day).toISOString().slice(0, 10)

function isWorkingDay(day: Day, hours: WorkingHours): boolean {
  const iso = isoOf(day)
  if (hours.workdays.includes(iso)) return true
  if (hours.holidays.includes(iso)) return false
  const holiday = hours.chineseHolidays ? chineseHoliday(iso) : undefined
  if (holiday) return holiday === 'worked'
  return hours.days.includes(new Date(day).getUTCDay() || 7)
}

/** The instant at which the zone's clocks show this minute of the day; 1440 is the next midnight. */
function instantOf(day: Day, minute: number, zone: string): number {
  const wall = new Date(day + minute * MINUTE)
  return DateTime.fromObject(
    {
      year: wall.getUTCFullYear(),
      month: wall.getUTCMonth() + 1,
      day: wall.getUTCDate(),
      hour: wall.getUTCHours(),
      minute: wall.getUTCMinutes(),
    },
    { zone },
  ).toMillis()
}

function dayOf(at: number, zone: string): Day {
  const local = DateTime.fromMillis(at, { zone })
  if (!local.isValid) throw new RangeError(`no time can be told: ${local.invalidExplanation ?? local.invalidReason}`)
  return Date.UTC(local.year, local.month - 1, local.day)
}

/**
 * The hours of each working day from the day of an instant on, in order; ends where no more working days come.
 * @param from milliseconds since 1970.
 * @throws RangeError when the time zone or the instant is none.
 */
export function* openWindows(from: number, hours: WorkingHours): Generator<OpenWindow, void> {
  const { timeZone } = hours
  let free = 0
  for (let day = dayOf(from, timeZone); free < LONGEST_HOLIDAY; day += DAY) {
    free += 1
    if (!isWorkingDay(day, hours)) continue
    const opens = instantOf(day, hours.from, timeZone)
    const closes = instantOf(day, hours.until, timeZone)
    if (opens >= closes) continue
    free = 0
    yield { opens, closes }
  }
}
