import { describe, expect, it, test } from 'vitest'
import type { Route, RouteCondition, StaffGroup } from '../../src/domain/desk-rules.ts'
import type { Language } from '../../src/domain/language.ts'
import type { LeadNeed } from '../../src/domain/lead.ts'
import { routeOf } from '../../src/leads/routing.ts'

const group = (name: string): StaffGroup => ({
  name,
  chatId: `-${name}`,
  topics: 'per-lead',
  hours: {
    timeZone: 'Asia/Shanghai',
    days: [1],
    from: 0,
    until: 1440,
    chineseHolidays: true,
    holidays: [],
    workdays: [],
  },
})
const GROUPS = [group('main'), group('special')]

const routes = (when: RouteCondition, more: Partial<Route> = {}): readonly Route[] => [
  { when, group: 'special', ...more },
]
const fits = (when: RouteCondition, need: LeadNeed, language: Language = 'zh'): boolean =>
  routeOf({ need, language }, { groups: GROUPS, routes: routes(when) })?.group.name === 'special'

describe('a district', () => {
  it.each([
    ['武清', '武清区'],
    ['武清区', '武清'],
    ['武清区', '天津市武清区'],
    ['武清开发区', '武清'],
    ['武清', '武清開發區'],
    ['Wuqing', 'wuqing district'],
    ['Wuqing District', 'in WUQING'],
    ['蓟县', '蓟县'],
  ])('%s is wished for in %s', (word, district) => {
    expect(fits({ districts: ['滨海', word] }, { district })).toBe(true)
  })

  it.each([
    ['武清', '宝坻区'],
    ['武清', '待定'],
    ['市', '天津'],
    ['武清区', '区'],
    ['Xi', 'Xiqing'],
    ['武清', undefined],
  ])('%s is not in %s', (word, district) => {
    expect(fits({ districts: [word] }, district ? { district } : {})).toBe(false)
  })
})

describe('an industry', () => {
  it.each<readonly [string, LeadNeed]>([
    ['机器人', { industry: '工业机器人' }],
    ['机器人', { project: '建设机器人生产线' }],
    ['robot', { industry: 'Industrial Robots' }],
    ['AI', { industry: 'AI芯片' }],
    ['ai', { project: 'an AI data centre' }],
    ['自動車', { industry: '汽车、自动车部件' }],
  ])('%s is in %j', (word, need) => {
    expect(fits({ industries: [word] }, need)).toBe(true)
  })

  it.each<readonly [string, LeadNeed]>([
    ['AI', { industry: 'retail' }],
    ['AI', { industry: 'aircraft' }],
    ['机器人', { company: '某机器人公司' }],
    ['c++', { industry: 'c' }],
  ])('%s is not in %j', (word, need) => {
    expect(fits({ industries: [word] }, need)).toBe(false)
  })
})

describe('a sum', () => {
  const YI = 100_000_000

  it.each<readonly [RouteCondition, string | undefined, boolean]>([
    [{ investmentAtLeast: YI }, '1亿元', true],
    [{ investmentAtLeast: YI }, '9000万', false],
    [{ investmentBelow: YI }, '9000万', true],
    [{ investmentBelow: YI }, '1亿元', false],
    [{ investmentAtLeast: YI, investmentBelow: 5 * YI }, '3亿元', true],
    [{ investmentBelow: YI }, undefined, false],
    [{ investmentAtLeast: 1 }, '3000万美元', false],
  ])('%j of %s: %s', (when, investment, expected) => {
    expect(fits(when, investment ? { investment } : {})).toBe(expected)
  })
})

test('languages are told apart', () => {
  expect(fits({ languages: ['ja', 'ko'] }, {}, 'ja')).toBe(true)
  expect(fits({ languages: ['ja', 'ko'] }, {}, 'en')).toBe(false)
})

test('every condition must hold, and none is no obstacle', () => {
  const when: RouteCondition = { districts: ['武清'], industries: ['机器人'] }
  expect(fits(when, { district: '武清区', industry: '机器人' })).toBe(true)
  expect(fits(when, { district: '武清区', industry: '食品' })).toBe(false)
  expect(fits({}, {})).toBe(true)
})

test('the first route that applies gives topic and person', () => {
  const more = [...routes({ languages: ['ja'] }), ...routes({}, { topicId: '17', person: '7' }), ...routes({})]
  const lead = { need: {}, language: 'zh' } as const
  expect(routeOf(lead, { groups: GROUPS, routes: more })).toEqual({ group: GROUPS[1], topicId: '17', person: '7' })
})

test('a lead that no route fits goes to the first group', () => {
  const lead = { need: {}, language: 'zh' } as const
  expect(routeOf(lead, { groups: GROUPS, routes: routes({ languages: ['de'] }) })).toEqual({ group: GROUPS[0] })
  expect(routeOf(lead, { groups: GROUPS, routes: routes({}, { group: 'gone' }) })).toEqual({ group: GROUPS[0] })
})

test('without groups there is no place to go', () => {
  expect(routeOf({ need: {}, language: 'zh' }, { groups: [], routes: [] })).toBeUndefined()
})
