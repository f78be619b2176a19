import { describe, expect, it } from 'vitest'
import { periodAsked, placeInPeriod } from '../../../src/answering/understanding/asked-period.ts'

const NOW = new Date('2026-11-24T02:00:00Z')

describe('the time a question is about', () => {
  it.each([
    ['2024年签了哪些项目', '2024-01-01', '2024-12-31'],
    ['去年签了哪些项目', '2025-01-01', '2025-12-31'],
    ['2023年10月的推介会', '2023-10-01', '2023-10-31'],
    ['2023年一季度引进的项目', '2023-01-01', '2023-03-31'],
    ['2023年第4季度', '2023-10-01', '2023-12-31'],
    ['今年上半年', '2026-01-01', '2026-06-31'],
    ['2024年下半年', '2024-07-01', '2024-12-31'],
    ['2021到2023年', '2021-01-01', '2023-12-31'],
    ['“十四五”期间', '2021-01-01', '2025-12-31'],
    ['十三五期间', '2016-01-01', '2020-12-31'],
    ['上个月办的活动', '2026-10-01', '2026-10-31'],
    ['signed in February 2023', '2023-02-01', '2023-02-31'],
    ['in Q1 2023', '2023-01-01', '2023-03-31'],
    ['in the last quarter of 2022', '2022-10-01', '2022-12-31'],
    ['2023年2月の契約', '2023-02-01', '2023-02-31'],
    ['2023년 2월', '2023-02-01', '2023-02-31'],
    ['im Februar 2023', '2023-02-01', '2023-02-31'],
  ])('%s', (text, from, until) => {
    expect(periodAsked(text, NOW)).toEqual({ from, until })
  })

  it.each([
    ['2024年以来的项目', { from: '2024-01-01' }],
    ['since 2024', { from: '2024-01-01' }],
    ['2020年以前', { until: '2019-12-31' }],
    ['2022年及以前', { until: '2022-12-31' }],
    ['近十二年', { from: '2014-11-01' }],
    ['in the past ten years', { from: '2016-11-01' }],
    ['近三年', { from: '2023-11-01' }],
  ])('an open end stays open: %s', (text, expected) => {
    expect(periodAsked(text, NOW)).toEqual(expected)
  })

  it.each(['武清有哪些园区', '投资2000万元', '2000家企业'])('no time is read into %s', (text) => {
    expect(periodAsked(text, NOW)).toBeUndefined()
  })
})

describe('where a record lies to a period', () => {
  const year = { from: '2024-01-01', until: '2024-12-31' }
  const month = { from: '2024-09-01', until: '2024-09-31' }

  it.each([
    [{ from: '2024-09-24' }, year, 'within'],
    [{ from: '2024' }, year, 'within'],
    [{ from: '2024' }, month, 'touching'],
    [{ from: '2021', until: '2025' }, year, 'touching'],
    [{ from: '2023-12-31' }, year, 'outside'],
    [{}, year, 'outside'],
    [{ from: '2030' }, { from: '2024-01-01' }, 'within'],
  ])('%j to %j is %s', (record, period, expected) => {
    expect(placeInPeriod(record, period)).toBe(expected)
  })
})
