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

test('without records no name is found', () => {
  expect(new KnownNames([]).namesIn('武清区')).toEqual([])
})
