import { expect, it } from 'vitest'
import { amountsAsked } from '../../../src/answering/understanding/asked-amounts.ts'
import type { Language } from '../../../src/domain/language.ts'

it.each<[string, Language, object]>([
  ['投资不低于100亿元的项目', 'zh', { least: 10_000_000_000, currency: 'CNY' }],
  ['不高于5000万', 'zh', { most: 50_000_000, currency: 'CNY' }],
  ['no less than CNY 80 million', 'en', { least: 80_000_000, currency: 'CNY' }],
  ['no more than CNY 80 million', 'en', { most: 80_000_000, currency: 'CNY' }],
  ['1亿到5亿元之间', 'zh', { least: 100_000_000, most: 500_000_000, currency: 'CNY' }],
  ['5000万-1亿元', 'zh', { least: 50_000_000, most: 100_000_000, currency: 'CNY' }],
  ['5亿元左右', 'zh', { least: 400_000_000, most: 600_000_000, currency: 'CNY' }],
  ['投资5000万以上的项目', 'zh', { least: 50_000_000, currency: 'CNY' }],
  ['超过100亿的项目', 'zh', { least: 10_000_000_001, currency: 'CNY' }],
  ['不超过1.2亿元', 'zh', { most: 120_000_000, currency: 'CNY' }],
  ['1亿元以下', 'zh', { most: 100_000_000, currency: 'CNY' }],
  ['我们投8000万', 'zh', { least: 80_000_000, most: 80_000_000, currency: 'CNY' }],
  ['projects above CNY 80 million', 'en', { least: 80_000_001, currency: 'CNY' }],
  ['100억 위안 이상', 'ko', { least: 10_000_000_000, currency: 'CNY' }],
])('%s is read as a band', (text, language, band) => {
  const [first] = amountsAsked(text, language)
  expect(first).toMatchObject(band)
  expect(Object.keys(first!).sort()).toEqual([...Object.keys(band), 'text'].sort())
})

it.each(['2000家企业', '300人的团队', '40亩地', '2024年'])('%s names no money', (text) => {
  expect(amountsAsked(text, 'zh')).toEqual([])
})
