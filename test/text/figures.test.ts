import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import { figuresIn } from '../../src/text/figures.ts'

const found = (text: string, language?: Language) =>
  figuresIn(text, language).map(({ value, unit, date, key, counter }) => {
    if (date) return `date ${[date.year ?? '-', date.month ?? '-', date.day ?? '-'].join('/')}`
    return `${unit} ${key ?? value}${counter ? ` ${counter}` : ''}`
  })

describe('figures in Chinese text', () => {
  it.each<[string, string[]]>([
    ['总投资1.2亿元', ['money-cny 120000000']],
    ['最高１２０００万元', ['money-cny 120000000']],
    ['一亿二千万元', ['money-cny 120000000']],
    ['1亿2000万元', ['money-cny 120000000']],
    ['1.2億元人民幣', ['money-cny 120000000']],
    ['超300余亿元', ['money-cny 30000000000']],
    ['三百亿元', ['money-cny 30000000000']],
    ['2.6万亿元', ['money-cny 2600000000000']],
    ['约5亿美元', ['money-usd 500000000']],
    ['按10%支持，提高2个百分点', ['percent 10', 'percentage-point 2']],
    ['百分之五十，三分之一', ['percent 50', 'ratio 0.3333333333333333']],
    [
      '占地117亩、30万平方米、31.6平方公里、２０㎡',
      ['area-mu 117', 'area-square-metre 300000', 'area-square-metre 31600000', 'area-square-metre 20'],
    ],
    ['距北京71公里', ['length-metre 71000']],
    [
      '53家企业、五十三家、500余位嘉宾、20个项目',
      ['count 53 organisation', 'count 53 organisation', 'count 500 person', 'count 20'],
    ],
    ['2024年9月24日签约', ['date 2024/9/24']],
    ['2024-09', ['date 2024/9/-']],
    ['二〇二四年九月二十四日', ['date 2024/9/24']],
    ['9月24日', ['date -/9/24']],
    ['2024年度', ['date 2024/-/-']],
    ['2023—2025年', ['date 2023/-/-', 'date 2025/-/-']],
    ['2024年9月24日至26日', ['date 2024/9/24', 'date 2024/9/26']],
    ['三年内，12个月，30个工作日', ['duration-year 3', 'duration-month 12', 'duration-day 30 working-day']],
    ['1000万—1亿元', ['money-cny 10000000', 'money-cny 100000000']],
    ['5-10亿元', ['money-cny 500000000', 'money-cny 1000000000']],
    ['5%-10%', ['percent 5', 'percent 10']],
    ['5—10%', ['percent 5', 'percent 10']],
    ['津政办规〔2023〕4号', ['document-number 津政办规-2023-4号']],
    ['电话 022-63085506', ['phone 02263085506']],
    ['5G、H100、1900P', ['code 5g', 'code h100', 'code 1900p']],
    ['2023年一季度', ['date 2023/-/-', 'quarter 1']],
    ['第三批', ['ordinal 3']],
    ['四成以上', ['percent 40']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    '武清开发区有汽车产业园。[1][2]',
    '“十四五”规划、京津冀一体化、一带一路、万达、千方百计',
    '一家企业、一个园区、一项政策',
    '几十家企业，数百亿元，两三家',
    '1. 资金支持\n2、人才支持\n（三）其他\n① 一般',
    '一是补贴；二是人才。第一，第二、',
  ])('nothing is counted in %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('figures in other languages', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'CNY 120 million', ['money-cny 120000000']],
    ['en', 'RMB 1.2 billion', ['money-cny 1200000000']],
    ['en', '120 million yuan and 1,200 companies', ['money-cny 120000000', 'count 1200 organisation']],
    [
      'en',
      'US$5 million, CNY120m, CNY 5-10 million',
      ['money-usd 5000000', 'money-cny 120000000', 'money-cny 5000000', 'money-cny 10000000'],
    ],
    ['en', 'up to 10% over three years', ['percent 10', 'duration-year 3']],
    ['en', 'on September 24, 2024 and 25 Sept. 2024', ['date 2024/9/24', 'date 2024/9/25']],
    ['en', 'in May 2024 and 2025', ['date 2024/5/-', 'date 2025/-/-']],
    ['en', 'twenty-five enterprises, three hundred million yuan', ['count 25 organisation', 'money-cny 300000000']],
    [
      'en',
      '31.6 square kilometres, 50 km2, a 20-mu plot',
      ['area-square-metre 31600000', 'area-square-metre 50000000', 'area-mu 20'],
    ],
    ['en', 'during the 14th Five-Year Plan', []],
    ['ko', '두 개의 단지', ['count 2']],
    ['de', 'fünfzehn Unternehmen', ['count 15 organisation']],
    ['ja', '1億2000万元、53社、2024年9月24日', ['money-cny 120000000', 'count 53 organisation', 'date 2024/9/24']],
    ['ko', '1억 2000만 위안, 53개 기업, 2024년 9월 24일', ['money-cny 120000000', 'count 53', 'date 2024/9/24']],
    [
      'de',
      '120 Mio. Yuan, 1,2 Milliarden CNY, 1.200 Unternehmen',
      ['money-cny 120000000', 'money-cny 1200000000', 'count 1200 organisation'],
    ],
    ['de', 'am 24. September 2024 mit 5,5 Prozent', ['date 2024/9/24', 'percent 5.5']],
  ])('%s: %s', (language, text, expected) => {
    expect(found(text, language)).toEqual(expected)
  })
})

describe('what a company says of its project', () => {
  it.each<[Language, string, string[]]>([
    ['zh', '投8000万元,要20亩、5万平厂房', ['money-cny 80000000', 'area-mu 20', 'area-square-metre 50000']],
    ['en', 'CNY 80 million and a 20 mu plot', ['money-cny 80000000', 'area-mu 20']],
    [
      'en',
      'RMB 1.2 billion, 100m yuan, 1.5bn RMB',
      ['money-cny 1200000000', 'money-cny 100000000', 'money-cny 1500000000'],
    ],
    ['en', '50,000 m² and a 30-mu site, 100 m away', ['area-square-metre 50000', 'area-mu 30', 'length-metre 100']],
    ['de', '80 Mio. Yuan, 1,2 Mrd. RMB', ['money-cny 80000000', 'money-cny 1200000000']],
    ['de', '8.000.000 Yuan auf 20 Mu oder 2,5 Hektar', ['money-cny 8000000', 'area-mu 20', 'area-square-metre 25000']],
    ['de', '50.000 m² und 15 Prozent', ['area-square-metre 50000', 'percent 15']],
    ['ja', '1億元、8千万元、20ムー', ['money-cny 100000000', 'money-cny 80000000', 'area-mu 20']],
    ['ja', '5万平方メートル、300人、約20社', ['area-square-metre 50000', 'count 300 person', 'count 20 organisation']],
    ['ko', '8천만 위안, 1억 2천만 위안', ['money-cny 80000000', 'money-cny 120000000']],
    ['ko', '20무와 5만 제곱미터, 300명', ['area-mu 20', 'area-square-metre 50000', 'count 300 person']],
  ])('%s: %s', (language, text, figures) => {
    expect(found(text, language)).toEqual(figures)
  })

  it('a word that begins like a measure of area is none', () => {
    expect(found('5万平均')).toEqual(['count 50000'])
  })
})

describe('every text', () => {
  it('gives figures that lie in it, in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '亿元',
        '万',
        '年',
        '月',
        '日',
        '%',
        '第',
        '—',
        '[',
        ']',
        '号',
        '〔',
        '，',
        ' ',
        'CNY ',
        ' million',
      ),
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        const figures = figuresIn(text)
        for (const figure of figures) {
          expect(text.slice(figure.start, figure.end)).toContain(figure.text)
          expect(Number.isFinite(figure.value)).toBe(true)
        }
        expect(figures.map((figure) => figure.start)).toEqual(
          figures.map((figure) => figure.start).sort((a, b) => a - b),
        )
      }),
      { numRuns: 300 },
    )
  })
})
