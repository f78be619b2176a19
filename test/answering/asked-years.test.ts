import { describe, expect, it } from 'vitest'
import { yearsAsked } from '../../src/answering/asked-years.ts'

const NOW = new Date('2026-11-24T02:00:00Z')

describe('the years that a question names', () => {
  it.each<[string, number[]]>([
    ['2024年签约多少', [2024]],
    ['24年签约多少', [2024]],
    ['今年有什么活动', [2026]],
    ['去年呢', [2025]],
    ['前年的签约额', [2024]],
    ['明年的目标', [2027]],
    ['2023年和2024年各多少', [2023, 2024]],
    ['2024年9月的洽谈会', [2024]],
    ['events last year', [2025]],
    ['2024 and 2024年', [2024]],
    ['有什么政策', []],
  ])('%s: %j', (question, years) => {
    expect(yearsAsked(question, NOW)).toEqual(years)
  })

  it.each([
    ['a document number', '津政办发〔2025〕1号说了什么'],
    ['an amount', '2000万元以上的项目'],
    ['a count', '2000家企业'],
    ['a decimal', '增长2024.5'],
    ['a duration', '50年内有效吗'],
    ['a far short year', '租期90年'],
  ])('%s is no year', (_, question) => {
    expect(yearsAsked(question, NOW)).toEqual([])
  })
})
