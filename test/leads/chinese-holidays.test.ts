import { expect, test } from 'vitest'
import { chineseHoliday, lastKnownHolidayYear } from '../../src/leads/chinese-holidays.ts'

test.each([
  ['2026-10-01', 'free'],
  ['2026-10-10', 'worked'],
  ['2026-11-24', undefined],
  ['2026-11-28', undefined],
  ['2199-10-01', undefined],
])('%s is %s', (day, expected) => {
  expect(chineseHoliday(day)).toBe(expected)
})

test('the last known year has its arrangement, the next has none', () => {
  const year = lastKnownHolidayYear()
  expect(year).toBeGreaterThanOrEqual(2026)
  expect(chineseHoliday(`${year}-10-01`)).toBe('free')
  expect(chineseHoliday(`${year + 1}-10-01`)).toBeUndefined()
})
