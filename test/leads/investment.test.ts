import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import { areaOf, hasStatedSum, investmentOf } from '../../src/leads/investment.ts'

const MILLION = 1_000_000

describe('a stated sum in yuan', () => {
  it.each<readonly [string, Language, number]>([
    ['2亿元', 'zh', 200],
    ['5000万', 'zh', 50],
    ['１亿元', 'zh', 100],
    ['一亿五千万', 'zh', 150],
    ['1.2个亿左右', 'zh', 120],
    ['两个亿', 'zh', 200],
    ['1-2亿元', 'zh', 100],
    ['1—2亿', 'zh', 100],
    ['5000万至1亿', 'zh', 50],
    ['5亿以上', 'zh', 500],
    ['3亿多元', 'zh', 300],
    ['5000万人民币', 'zh', 50],
    ['注册资本1亿元，投资2亿元', 'zh', 200],
    ['2亿元，年产值10亿元', 'zh', 200],
    ['5000万元（约700万美元）', 'zh', 50],
    ['500 million yuan', 'en', 500],
    ['CNY 200 million', 'en', 200],
    ['RMB 500m', 'en', 500],
    ['US$ 7 million (50 million yuan)', 'en', 50],
    ['2亿', 'en', 200],
    ['総投資額は約2億元', 'ja', 200],
    ['2억 위안', 'ko', 200],
    ['1,5 Milliarden Yuan', 'de', 1500],
    ['200 Mio. CNY', 'de', 200],
  ])('is that of %s (%s)', (investment, language, millions) => {
    expect(investmentOf({ investment }, language)).toBe(millions * MILLION)
  })

  it.each<readonly [string, Language]>([
    ['3000万美元', 'zh'],
    ['3000万-5000万美元', 'zh'],
    ['美元3000万', 'zh'],
    ['新台币5000万元', 'zh'],
    ['5000万英镑', 'zh'],
    ['$50 million', 'en'],
    ['100 million', 'en'],
    ['5億円', 'ja'],
    ['2億', 'ja'],
    ['20 Mio. Euro', 'de'],
    ['500万元/亩', 'zh'],
    ['每亩投资500万元', 'zh'],
    ['年产5000万台', 'zh'],
    ['几千万', 'zh'],
    ['待定', 'zh'],
    ['', 'zh'],
  ])('is not to be had from %j (%s)', (investment, language) => {
    expect(investmentOf({ investment }, language)).toBeUndefined()
  })

  it('is not to be had where nothing is said', () => {
    expect(investmentOf({})).toBeUndefined()
    expect(hasStatedSum({})).toBe(false)
  })
})

describe('a sum is stated', () => {
  it.each(['3000万美元', '几千万', '上亿元', '半个亿', '5000万'])('in %s', (investment) => {
    expect(hasStatedSum({ investment })).toBe(true)
  })

  it.each(['待定', '2027年再说', '购置5台设备', '看政策'])('not in %s', (investment) => {
    expect(hasStatedSum({ investment })).toBe(false)
  })
})

describe('a stated area in mu', () => {
  it.each<readonly [string, Language, number]>([
    ['50亩', 'zh', 50],
    ['30-50亩', 'zh', 30],
    ['一百亩左右', 'zh', 100],
    ['3万平方米', 'zh', 45],
    ['2公顷', 'zh', 30],
    ['3000平', 'zh', 4.5],
    ['50亩土地，厂房2万平方米', 'zh', 50],
    ['20,000 sqm', 'en', 30],
    ['5 hectares', 'en', 75],
    ['5000㎡', 'ja', 7.5],
    ['50무', 'ko', 50],
    ['5.000 m²', 'de', 7.5],
    ['5000 qm', 'de', 7.5],
  ])('is that of %s (%s)', (area, language, mu) => {
    expect(areaOf({ area }, language)).toBe(mu)
  })

  it('knows what Japanese and English measure in as well', () => {
    expect(areaOf({ area: '5,000坪' }, 'ja')).toBeCloseTo(24.8, 1)
    expect(areaOf({ area: '10 acres' }, 'en')).toBeCloseTo(60.7, 1)
    expect(areaOf({ area: '100,000 square feet' }, 'en')).toBeCloseTo(13.9, 1)
  })

  it.each(['不需要', '待定', '一栋楼', undefined])('is not to be had from %s', (area) => {
    expect(areaOf(area === undefined ? {} : { area })).toBeUndefined()
  })
})
