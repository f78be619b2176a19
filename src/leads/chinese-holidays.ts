import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

const FREE = new Set(Object.keys(calendar.holidays))
const WORKED = new Set(Object.keys(calendar.workdays))
/** Part of every year's arrangement, so that single days of New Year do not make a year known. */
const NATIONAL_DAY = '-10-01'

/**
 * What China's public holidays make of a day.
 * @param day YYYY-MM-DD.
 * @returns `free` for a holiday, `worked` for a weekend day swapped for one, undefined for an ordinary day and in
 *   years that the calendar does not know.
 */
export function chineseHoliday(day: string): 'free' | 'worked' | undefined {
  if (WORKED.has(day)) return 'worked'
  return FREE.has(day) ? 'free' : undefined
}

/** The last year whose public holidays are known; in later years every weekday counts as a working day. */
export function lastKnownHolidayYear(): number {
  const years = [...FREE].filter((day) => day.endsWith(NATIONAL_DAY)).map((day) => Number(day.slice(0, 4)))
  return Math.max(...years)
}
