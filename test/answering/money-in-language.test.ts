import { describe, expect, it } from 'vitest'
import { dateInLanguage, moneyInLanguage } from '../../src/answering/money-in-language.ts'
import type { Language } from '../../src/domain/language.ts'

describe('amounts are told in the words of the reader', () => {
  it.each<[Language, string]>([
    ['en', '1.2亿元 = CNY 120 million'],
    ['de', '1.2亿元 = CNY 120 Millionen'],
    ['ja', '1.2亿元 = CNY 1.2億'],
    ['ko', '1.2亿元 = CNY 1.2억'],
  ])('%s', (language, expected) => {
    expect(moneyInLanguage('计划投资1.2亿元。', language)).toEqual([expected])
  })

  it('Chinese readers need none', () => {
    expect(moneyInLanguage('计划投资1.2亿元。', 'zh')).toEqual([])
  })

  it.each([
    ['一次性奖励10万元。', '10万元 = CNY 100,000'],
    ['投资4.5亿美元。', '4.5亿美元 = USD 450 million'],
    ['2549.78万元', '2549.78万元 = CNY 25.498 million'],
    ['300亿元', '300亿元 = CNY 30 billion'],
    ['1.41万亿元', '1.41万亿元 = CNY 1.41 trillion'],
  ])('%s', (text, expected) => {
    expect(moneyInLanguage(text, 'en')).toEqual([expected])
  })

  it('every amount is told once; counts, areas and percentages are left alone', () => {
    expect(moneyInLanguage('53个项目,93平方公里,10%,奖励50万元,再奖50万元,最高300万元', 'en')).toEqual([
      '50万元 = CNY 500,000',
      '300万元 = CNY 3 million',
    ])
  })
})

describe('a date is said as exactly as it is known', () => {
  it.each<[Language, string, string]>([
    ['zh', '2024-09-24', '2024年9月24日'],
    ['zh', '2024-09', '2024年9月'],
    ['zh', '2024', '2024年'],
    ['en', '2024-09-24', 'September 24, 2024'],
    ['en', '2024-09', 'September 2024'],
    ['de', '2024-09-24', '24. September 2024'],
    ['de', '2024', '2024'],
    ['ja', '2024-09-24', '2024年9月24日'],
    ['ko', '2024-09', '2024년 9월'],
  ])('%s %s: %s', (language, date, expected) => {
    expect(dateInLanguage(date, language)).toBe(expected)
  })
})
