import { expect, test } from 'vitest'
import { readDeskRules } from '../../src/config/desk-file.ts'
import { lastKnownHolidayYear } from '../../src/leads/chinese-holidays.ts'
import { holidayWarning } from '../../src/leads/holiday-warning.ts'

const rules = readDeskRules(undefined, '-100')
const last = lastKnownHolidayYear()

test('a maintainer is told in December that next year’s holidays are missing, and not before', () => {
  expect(holidayWarning(rules, new Date(`${last}-11-30T00:00:00Z`))).toBeUndefined()
  expect(holidayWarning(rules, new Date(`${last}-12-05T00:00:00Z`))).toContain(`add those of ${last + 1}`)
})

test('who does not keep China’s holidays is told nothing', () => {
  const hours = { ...rules.hours, chineseHolidays: false }
  const groups = rules.groups.map((group) => ({ ...group, hours }))
  expect(holidayWarning({ ...rules, hours, groups }, new Date(`${last + 5}-01-01T00:00:00Z`))).toBeUndefined()
})
