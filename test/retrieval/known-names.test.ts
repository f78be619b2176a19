import { describe, expect, test } from 'vitest'
import { KnownNames } from '../../src/retrieval/known-names.ts'
import { record } from '../support/knowledge-content.ts'

const names = new KnownNames([
  record('P001', { kind: 'policy', name: '武清区若干政策', aliases: ['智造十条'], districts: ['武清区'] }),
  record('K001', { kind: 'park', name: '天津武清经济技术开发区(武清开发区)', districts: ['武清区', '全市'] }),
  record('K002', { kind: 'park', name: '京津科技谷', aliases: ['TEDA'], districts: ['滨海新区'] }),
  record('C001', { kind: 'case', name: '贝葆锐项目', fields: { 投资方: '北京贝葆锐生物科技有限公司(牵头)、某院' } }),
  record('R001', { kind: 'row', name: '一行的名字' }),
])

const found = (text: string) =>
  names.namesIn(text).map(({ canonical, kind, text: spelling }) => [canonical, kind, spelling])

describe('names in a text', () => {
  test('the longest name wins where names overlap', () => {
    expect(found('武清经济技术开发区和天津武清经济技术开发区')).toContainEqual([
      '天津武清经济技术开发区(武清开发区)',
      'park',
      '天津武清经济技术开发区',
    ])
    expect(found('武清区若干政策')).toEqual([['武清区若干政策', 'policy', '武清区若干政策']])
  })

  test('a district is known with and without its 区', () => {
    expect(found('武清区有什么')).toEqual([['武清区', 'district', '武清区']])
    expect(found('武清有什么')).toEqual([['武清区', 'district', '武清']])
  })

  test('新区 is never cut to 滨海新', () => {
    expect(found('滨海新区和滨海新')).toEqual([['滨海新区', 'district', '滨海新区']])
  })

  test('the part in brackets is a name of its own, full-width brackets too', () => {
    expect(found('武清开发区在哪')[0]?.[0]).toBe('天津武清经济技术开发区(武清开发区)')
    expect(found('天津武清经济技术开发区（武清开发区）在哪')[0]?.[2]).toBe('天津武清经济技术开发区(武清开发区)')
  })

  test('what lies everywhere is no name', () => {
    expect(found('天津市全市有哪些政策')).toEqual([])
  })

  test('aliases, investors and traditional spellings are found', () => {
    expect(found('智造十條')).toEqual([['武清区若干政策', 'policy', '智造十条']])
    expect(found('北京贝葆锐生物科技有限公司投了什么')).toEqual([
      ['北京贝葆锐生物科技有限公司', 'company', '北京贝葆锐生物科技有限公司'],
    ])
  })

  test('a Latin name counts only as a whole word', () => {
    expect(found('teda有什么')).toEqual([['京津科技谷', 'park', 'teda']])
    expect(found('stedas')).toEqual([])
    expect(found('tedax')).toEqual([])
  })

  test('names of list rows are not looked for', () => {
    expect(found('一行的名字')).toEqual([])
  })
})

describe('names in other scripts', () => {
  const known = new KnownNames(
    [record('P001', { kind: 'policy', name: '武清若干政策', districts: ['武清区', '廊坊'] })],
    [
      { name: '武清区', aliases: ['Wuqing', '우칭', 'ウーチン'], isWide: false },
      { name: '河北廊坊', aliases: ['廊坊'], isWide: false },
      { name: '天津', aliases: ['Tianjin', '톈진'], isWide: true },
    ],
  )

  test.each(['Wuqing has what?', '우칭에서는', 'ウーチンには'])(
    '%s names the district as the records write it',
    (text) => {
      expect(known.namesIn(text).map(({ canonical }) => canonical)).toEqual(['武清区'])
      expect(known.chineseNamesIn(text)).toEqual([{ name: '武清区', isPlace: true }])
    },
  )

  test('a wide region is no name, but has a Chinese one', () => {
    expect(known.namesIn('Tianjin 톈진에')).toEqual([])
    expect(known.chineseNamesIn('Tianjin 톈진에')).toEqual([{ name: '天津', isPlace: true }])
  })

  test('what is written in Chinese needs no Chinese name', () => {
    expect(known.chineseNamesIn('武清和天津')).toEqual([])
  })

  test('a district that a record spells otherwise is the place of that spelling', () => {
    expect(known.districts.map(({ canonical }) => canonical)).toEqual(['武清区', '河北廊坊'])
    expect(known.namesIn('廊坊')).toMatchObject([{ canonical: '河北廊坊' }])
  })

  test('a word in brackets in Latin letters is no name of its own', () => {
    const zone = new KnownNames([record('K001', { kind: 'park', name: 'China (Tianjin) Pilot Zone' })])
    expect(zone.namesIn('costs in China')).toEqual([])
  })
})

test('without records no name is found', () => {
  expect(new KnownNames([]).namesIn('武清区')).toEqual([])
})
