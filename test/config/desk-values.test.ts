import { expect, test } from 'vitest'
import { amount, calendarDay, chatId, clockTime, duration, weekday } from '../../src/config/desk-values.ts'

test.each(['1亿元', '1亿', 100_000_000, '10000万元', '100 百万', '10千万', '100000000'])(
  '%j is 100 million',
  (written) => {
    expect(amount.parse(written)).toBe(100_000_000)
  },
)

test.each(['', '一亿', '1亿美元', '0', -1, '1,000万', '1e8', null, true])('%j is no sum in yuan', (written) => {
  expect(amount.safeParse(written).success).toBe(false)
})

test.each([
  ['30m', 30, 'm'],
  ['1.5h', 1.5, 'h'],
  ['3 d', 3, 'd'],
])('%s is working time', (written, count, unit) => {
  expect(duration.parse(written)).toEqual({ amount: count, unit })
})

test.each(['', '30', 30, '0m', '-1h', '3w', '400d', '12345m'])('%j is no working time', (written) => {
  expect(duration.safeParse(written).success).toBe(false)
})

test.each([
  ['00:00', 0],
  ['9:05', 545],
  ['24:00', 1440],
])('%s is a time', (written, minutes) => {
  expect(clockTime.parse(written)).toBe(minutes)
})

test.each(['9', '9:5', '24:01', '09:60', 900])('%j is no time', (written) => {
  expect(clockTime.safeParse(written).success).toBe(false)
})

test('weekdays, days and chats are read in each way of writing them', () => {
  expect(['mon', 'SUN', 1, '7'].map((day) => weekday.parse(day))).toEqual([1, 7, 1, 7])
  expect(calendarDay.parse('2028-02-29')).toBe('2028-02-29')
  expect([-1001234567890, '-1001234567890', 42].map((id) => chatId.parse(id))).toEqual([
    '-1001234567890',
    '-1001234567890',
    '42',
  ])
})

test.each([0, 8, 'monday', '1.0'])('%j is no weekday', (written) => {
  expect(weekday.safeParse(written).success).toBe(false)
})

test.each([0, '@staff', 1.5, '-01', 1e30])('%j is no chat', (written) => {
  expect(chatId.safeParse(written).success).toBe(false)
})
