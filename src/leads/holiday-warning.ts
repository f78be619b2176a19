import type { DeskRules } from '../domain/desk-rules.ts'
import { lastKnownHolidayYear } from './chinese-holidays.ts'

/** From this month on next year's holidays matter to what is promised. */
const DECEMBER = 12

/**
 * What a maintainer must do when the built-in calendar does not cover the time ahead; undefined while it does, or
 * where no group keeps China's holidays.
 */
export function holidayWarning({ groups, hours }: DeskRules, now: Date): string | undefined {
  if (![hours, ...groups.map((group) => group.hours)].some(({ chineseHolidays }) => chineseHolidays)) return undefined
  const known = lastKnownHolidayYear()
  const needed = now.getFullYear() + (now.getMonth() + 1 >= DECEMBER ? 1 : 0)
  if (needed <= known) return undefined
  return `desk.yaml: China's public holidays are built in up to ${known} only; add those of ${needed} under holidays and workdays, or update chinese-days`
}
