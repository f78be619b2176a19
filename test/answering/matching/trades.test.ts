import { describe, expect, it } from 'vitest'
import { Taxonomy } from '../../../src/answering/matching/trades.ts'

const taxonomy = new Taxonomy([
  {
    name: '汽车零部件',
    synonyms: ['汽配', 'auto parts', 'Autoteile', 'Autoteile', '자동차 부품'],
    related: ['新能源汽车'],
  },
  { name: '新能源汽车', synonyms: ['电动车'], related: [] },
  { name: '新能源', synonyms: [], related: [] },
  { name: '新材料', synonyms: [], related: [] },
  { name: '航空航天', synonyms: ['飞机'], related: [] },
  { name: '电力装备', synonyms: [], related: [] },
  { name: '人才', synonyms: ['博士'], related: [], topic: true },
])
const trades = (named: readonly { readonly trade: string }[]) => named.map(({ trade }) => trade)

describe('a label stands for', () => {
  it.each([
    ['智能网联新能源汽车零部件', ['汽车零部件', '新能源汽车']],
    ['新能源新材料', ['新能源', '新材料']],
    ['新一代汽车技术', ['汽车零部件', '新能源汽车']],
    ['民用航空', ['航空航天']],
    ['电力电气装备', ['电力装备']],
    ['现代服务业', []],
  ])('%s: %s', (label, expected) => {
    expect(trades(taxonomy.nearLabel(label))).toEqual(expected)
  })

  it('only what it names, where words in common are not enough', () => {
    expect(taxonomy.ofLabel('民用航空')).toEqual([])
  })
})

it('questions name trades in any language, with the word used', () => {
  expect(taxonomy.namedIn('做汽配和飞机')).toEqual([
    { trade: '汽车零部件', word: '汽配' },
    { trade: '航空航天', word: '飞机' },
  ])
  expect(trades(taxonomy.namedIn('We make auto parts'))).toEqual(['汽车零部件'])
})

it('a German compound names what it is built around', () => {
  expect(trades(taxonomy.namedIn('Welche Parks sind für Automobilteile geeignet?'))).toEqual(['汽车零部件'])
  expect(trades(taxonomy.namedIn('Welche Wetterberichte gibt es?'))).toEqual([])
})

it('nearness holds both ways', () => {
  expect([...taxonomy.relatedTo('新能源汽车')]).toEqual(['汽车零部件'])
})

it('an unknown product comes closest to the trade that begins alike', () => {
  expect(taxonomy.nearestTo('汽车座椅骨架')).toEqual(['汽车零部件'])
  expect(taxonomy.nearestTo('宠物玩具')).toEqual([])
})

it('is named for readers in their own script', () => {
  expect(taxonomy.nameIn('汽车零部件', 'zh')).toBe('汽车零部件')
  expect(taxonomy.nameIn('汽车零部件', 'en')).toBe('auto parts')
  expect(taxonomy.nameIn('汽车零部件', 'ko')).toBe('자동차 부품')
  expect(taxonomy.nameIn('新材料', 'de')).toBe('新材料')
})
