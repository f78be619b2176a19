import { expect, test } from 'vitest'
import { durationsText, passedTimeText, workingTimeText } from '../../src/leads/duration-text.ts'

test.each([
  [0, '0 分钟'],
  [0.4, '0 分钟'],
  [35, '35 分钟'],
  [59.6, '1 小时'],
  [130, '2 小时 10 分'],
  [1500, '25 小时'],
])('%d minutes of work: %s', (minutes, text) => {
  expect(workingTimeText(minutes)).toBe(text)
})

test.each([
  [35, '35 分钟'],
  [1439, '23 小时 59 分'],
  [1439.7, '1 天'],
  [3 * 1440 + 120, '3 天 2 小时'],
  [3 * 1440 + 1425, '4 天'],
])('%d minutes that passed: %s', (minutes, text) => {
  expect(passedTimeText(minutes)).toBe(text)
})

test('a summary without durations is a dash', () => {
  expect(durationsText({ count: 0 }, workingTimeText)).toBe('—')
  expect(durationsText({ count: 2, medianMinutes: 35, ninetiethMinutes: 130 }, workingTimeText)).toBe(
    '中位数 35 分钟，90% 在 2 小时 10 分内',
  )
})
