import { describe, expect, it } from 'vitest'
import { listCriteria } from '../../../src/answering/listing/list-criteria.ts'
import { listWording } from '../../../src/answering/listing/list-wording.ts'
import type { QuestionAnalysis } from '../../../src/answering/question-analysis.ts'
import type { Period } from '../../../src/answering/understanding/period.ts'
import type { Language } from '../../../src/domain/language.ts'
import { analysisOf } from '../../support/analysis.ts'

const criteria = (more: Partial<QuestionAnalysis>, words: readonly string[] = []): string => {
  const analysis = analysisOf(more)
  return listCriteria(analysis, words, listWording(analysis.language))
}

describe('the heading of a list is in the words of the question', () => {
  it('words that stand side by side are one, and one inside another is not said twice', () => {
    expect(criteria({ asking: '还在征求意见的有哪些' }, ['意见', '征求'])).toBe('征求意见')
    expect(criteria({ asking: '科技型企业的政策', industries: ['科技'] }, ['科技型企业'])).toBe('科技型企业')
    expect(criteria({ asking: '做算力和AI的', industries: ['算力'] }, ['ai'])).toBe('算力、AI')
  })

  it('a sum is said with its bound', () => {
    const sum = { currency: 'CNY', text: '10亿' } as const
    expect(criteria({ asking: '投资10亿以上的项目', amounts: [{ ...sum, least: 1e9 }] }, ['投资'])).toBe('投资10亿以上')
    expect(criteria({ asking: '不到10亿的', amounts: [{ ...sum, most: 1e9 }] })).toBe('10亿以下')
    expect(criteria({ asking: 'under 10亿', language: 'en', amounts: [{ ...sum, most: 1e9 }] })).toBe('10亿 or less')
  })

  it('a name is written as in the question, or spoken without its remarks', () => {
    const park = { canonical: '天津经济技术开发区(TEDA,泰达)', kind: 'park', aliases: [] } as const
    expect(criteria({ asking: 'TEDA有哪些项目', names: [{ ...park, text: 'teda' }] })).toBe('TEDA')
    expect(criteria({ asking: '有哪些项目', names: [{ ...park, text: '泰达' }] })).toBe('天津经济技术开发区')
  })
})

describe('a period is said as people say it', () => {
  it.each<[Period, string]>([
    [{ until: '2022-01-31' }, '2022年1月及以前'],
    [{ from: '2025-11-01' }, '2025年11月以来'],
    [{ from: '2024-01-01' }, '2024年以来'],
    [{ from: '2024-03-01', until: '2024-03-31' }, '2024年3月'],
    [{ from: '2024-01-01', until: '2024-12-31' }, '2024年'],
    [{ from: '2023-01-01', until: '2024-12-31' }, '2023年至2024年'],
    [{ from: '2024-01-01', until: '2024-06-30' }, '2024年1月至2024年6月'],
  ])('%o', (period, said) => {
    expect(criteria({ period })).toBe(said)
  })

  it.each<[Language, string, string]>([
    ['en', 'since November 2025', 'up to January 2022'],
    ['de', 'seit November 2025', 'bis Januar 2022'],
    ['ja', '2025年11月以降', '2022年1月以前'],
    ['ko', '2025년 11월 이후', '2022년 1월까지'],
  ])('%s has words for open ends', (language, since, until) => {
    expect(criteria({ language, period: { from: '2025-11-01' } })).toBe(since)
    expect(criteria({ language, period: { until: '2022-01-31' } })).toBe(until)
  })
})
