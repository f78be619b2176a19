import { expect, test } from 'vitest'
import { byYear, dateAndTime } from '../../../src/app/report/dates.ts'

const NOW = new Date('2026-11-24T20:15:00Z')

test('years without anything are columns too, up to this one', () => {
  expect(byYear(['2024', '2024-05-01', '2025-01'], NOW)).toEqual([
    { name: '2024', count: 2 },
    { name: '2025', count: 1 },
    { name: '2026', count: 0 },
  ])
  expect(byYear([], NOW)).toEqual([])
})

test('what is older than twelve years is one column', () => {
  const columns = byYear(['1991-12-28', '2010', '2015', '2026'], NOW)
  expect(columns).toHaveLength(13)
  expect(columns.slice(0, 2)).toEqual([
    { name: '更早', count: 2 },
    { name: '2015', count: 1 },
  ])
})

test('times are those of Beijing', () => {
  expect(dateAndTime(NOW)).toBe('2026年11月25日 04:15')
})
