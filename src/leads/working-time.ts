import type { WorkingHours } from '../domain/desk-rules.ts'
import { openWindows } from './working-day.ts'

const MINUTE = 60_000

const neverOpen = (): never => {
  throw new RangeError('these working hours have no working day')
}

/** Whether people are there: from the opening on, until just before the closing. */
export function isWorking(at: Date, hours: WorkingHours): boolean {
  const [window] = openWindows(at.getTime(), hours)
  return window !== undefined && window.opens <= at.getTime() && at.getTime() < window.closes
}

/**
 * The first instant from `at` on at which people are there: `at` itself while they are.
 * @throws RangeError when they never are.
 */
export function nextOpening(at: Date, hours: WorkingHours): Date {
  return addWorkingTime(at, 0, hours)
}

/**
 * The instant at which so much working time has passed. It lies within working hours, where the closing itself
 * counts as within: an hour from 17:00 is 18:00, not the next morning.
 * @param minutes not negative; fractions are kept to the millisecond.
 * @throws RangeError when minutes are negative or people are never there.
 */
export function addWorkingTime(from: Date, minutes: number, hours: WorkingHours): Date {
  if (!(minutes >= 0)) throw new RangeError(`working time to add must not be negative: ${minutes}`)
  let left = Math.round(minutes * MINUTE)
  for (const { opens, closes } of openWindows(from.getTime(), hours)) {
    const start = Math.max(opens, from.getTime())
    if (start >= closes) continue
    if (left <= closes - start) return new Date(start + left)
    left -= closes - start
  }
  return neverOpen()
}

/**
 * How much working time lies between two instants, in minutes with fractions; 0 when the second is not later.
 * Where clocks change during working hours, the time that really passed counts.
 */
export function workingMinutesBetween(from: Date, until: Date, hours: WorkingHours): number {
  let passed = 0
  for (const { opens, closes } of openWindows(from.getTime(), hours)) {
    if (opens >= until.getTime()) break
    passed += Math.max(0, Math.min(closes, until.getTime()) - Math.max(opens, from.getTime()))
  }
  return passed / MINUTE
}
