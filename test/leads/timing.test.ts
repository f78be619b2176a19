import { expect, test } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import { isWithinAYear } from '../../src/leads/timing.ts'

const AT = new Date('2026-11-24T02:00:00Z')

test.each<readonly [string, Language]>([
  ['今年', 'zh'],
  ['明年上半年', 'zh'],
  ['明后年', 'zh'],
  ['年底前', 'zh'],
  ['年内', 'zh'],
  ['尽快', 'zh'],
  ['春节后', 'zh'],
  ['半年内', 'zh'],
  ['6个月内', 'zh'],
  ['一年以内', 'zh'],
  ['四季度', 'zh'],
  ['9月', 'zh'],
  ['2027年10月', 'zh'],
  ['二〇二七年三月', 'zh'],
  ['2026-2028年', 'zh'],
  ['今年年底动工，建设期2年', 'zh'],
  ['by 2027', 'en'],
  ['Q3 2027', 'en'],
  ['within 6 months', 'en'],
  ['in the next twelve months', 'en'],
  ['within a year', 'en'],
  ['as soon as possible', 'en'],
  ['来年4月', 'ja'],
  ['2027年春', 'ja'],
  ['6ヶ月以内', 'ja'],
  ['できるだけ早く', 'ja'],
  ['내년 상반기', 'ko'],
  ['nächstes Jahr', 'de'],
  ['innerhalb von 6 Monaten', 'de'],
])('%s (%s) is within a year', (timing, language) => {
  expect(isWithinAYear(timing, AT, language)).toBe(true)
})

test.each<readonly [string, Language]>([
  ['后年上半年', 'zh'],
  ['2029年底', 'zh'],
  ['2028年第三季度', 'zh'],
  ['2028年12月', 'zh'],
  ['1年半', 'zh'],
  ['十八个月', 'zh'],
  ['两年后', 'zh'],
  ['3～5年', 'zh'],
  ['十五五期间', 'zh'],
  ['2024年', 'zh'],
  ['2026年3月', 'zh'],
  ['不急', 'zh'],
  ['看政策情况', 'zh'],
  ['by 2030', 'en'],
  ['Q3 2028', 'en'],
  ['the second half of 2028', 'en'],
  ['within two years', 'en'],
  ['再来年', 'ja'],
  ['3年以内', 'ja'],
  ['내후년', 'ko'],
  ['übernächstes Jahr', 'de'],
  ['in 2 Jahren', 'de'],
])('%s (%s) is not', (timing, language) => {
  expect(isWithinAYear(timing, AT, language)).toBe(false)
})

test('years are counted in China', () => {
  const newYear = new Date('2026-12-31T16:30:00Z')
  expect(isWithinAYear('2028年', newYear)).toBe(true)
  expect(isWithinAYear('2028年', AT)).toBe(false)
})
