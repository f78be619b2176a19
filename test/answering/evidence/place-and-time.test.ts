import { describe, expect, it } from 'vitest'
import {
  concernsPlaces,
  concernsYears,
  isOnOtherDistricts,
  namedConcerns,
} from '../../../src/answering/evidence/place-and-time.ts'
import { KnownNames } from '../../../src/retrieval/known-names.ts'
import { type EvidenceDetails, evidence } from '../../support/evidence.ts'
import { record } from '../../support/knowledge-content.ts'

const WUQING = record('K001', { name: '武清开发区', districts: ['武清区'] })
const DONGLI = record('K010', { name: '东丽经开区', districts: ['东丽区'] })
const CITYWIDE = record('P001', { kind: 'policy', name: '全市若干措施', districts: ['全市'] })
const NAMES = new KnownNames([WUQING, DONGLI, CITYWIDE])

const concerns = (question: string, text: string, details: EvidenceDetails) =>
  namedConcerns(evidence(text, details), NAMES.namesIn(question), NAMES).map(({ canonical }) => canonical)

describe('a unit concerns the district or thing asked for', () => {
  it('when its record lies there, whatever its words', () => {
    expect(concerns('武清有多少企业', '有企业1400家。', { record: WUQING })).toEqual(['武清区'])
  })

  it('not when its record lies in another district', () => {
    expect(concerns('武清有多少企业', '有企业1400家。', { record: DONGLI })).toEqual([])
    expect(concerns('武清开发区的面积', '面积93平方公里。', { record: DONGLI })).toEqual([])
  })

  it('when a policy holds for the whole city', () => {
    expect(concerns('武清的企业能拿吗', '一次性奖励300万元。', { record: CITYWIDE })).toEqual(['武清区'])
  })

  it('not by a fact of such a policy itself, such as its date', () => {
    const names = NAMES.namesIn('武清的办法哪天印发')
    expect(namedConcerns(evidence('2023年4月20日印发。', { record: CITYWIDE }), names, NAMES, false)).toEqual([])
  })

  it('not when the unit of a record of many places names other districts only', () => {
    const names = NAMES.namesIn('武清的审批')
    const many = record('P037', { kind: 'policy', districts: ['武清区', '东丽区'] })
    expect(isOnOtherDistricts(evidence('东丽区推行拿地即开工。', { record: many }), names, NAMES)).toBe(true)
    expect(isOnOtherDistricts(evidence('武清区、东丽区推行。', { record: many }), names, NAMES)).toBe(false)
    expect(isOnOtherDistricts(evidence('与东丽区相邻。', { record: WUQING }), names, NAMES)).toBe(false)
  })

  it('not when such a policy speaks there of another district only', () => {
    expect(concerns('武清的企业能拿吗', '东丽区企业另奖10万元。', { record: CITYWIDE })).toEqual([])
  })

  it('not when a record of several districts speaks there of another one only', () => {
    const both = record('P006', { kind: 'policy', districts: ['武清区', '东丽区'] })
    expect(concerns('武清的企业能拿吗', '东丽区企业另奖10万元。', { record: both })).toEqual([])
    expect(concerns('武清的企业能拿吗', '武清区、东丽区企业另奖10万元。', { record: both })).toEqual(['武清区'])
  })

  it('not when it is of another park whose record only names the one asked for', () => {
    const other = record('K004', { name: '京清汽车产业园', districts: ['武清区'], fields: { 上级: '武清开发区' } })
    expect(concerns('武清开发区的面积', '面积3平方公里。', { record: other })).toEqual([])
    expect(concerns('武清开发区的面积', '武清开发区93平方公里。', { record: other })).toEqual(['武清开发区'])
  })

  it('when it is of a park whose name says that it is a part of the one asked for', () => {
    const part = record('K012', { name: '武清开发区北园', districts: ['武清区'] })
    expect(concerns('武清开发区的面积', '面积3平方公里。', { record: part })).toEqual(['武清开发区'])
  })

  it('when it names the thing itself', () => {
    expect(concerns('武清开发区有哪些企业', '交控科技在武清开发区。', {})).toEqual(['武清开发区'])
  })
})

describe('a city that the base does not cover', () => {
  it('is answered only by what mentions it', () => {
    expect(concernsPlaces(evidence('对企业奖励300万元。', { record: WUQING }), ['上海'])).toBe(false)
    expect(concernsPlaces(evidence('在上海签约37个项目。', { record: WUQING }), ['上海'])).toBe(true)
    expect(
      concernsPlaces(evidence('奖励300万元。', { record: record('K039', { districts: ['河北廊坊'] }) }), ['廊坊']),
    ).toBe(true)
    expect(concernsPlaces(evidence('奖励300万元。'), [])).toBe(true)
  })
})

describe('a unit speaks of the year asked for', () => {
  const inYear = (year: number, text: string, details: EvidenceDetails = {}, asksActual = false) =>
    concernsYears(evidence(text, details), [year], asksActual)

  it.each<[boolean, number, string]>([
    [true, 2024, '2024年签约53个项目。'],
    [false, 2023, '2024年签约53个项目。'],
    [true, 2024, '2023—2025年每年4亿元。'],
    [true, 2024, '2023年至2025年每年4亿元。'],
    [false, 2026, '2023—2025年每年4亿元。'],
    [false, 2024, '签约53个项目。'],
    [false, 2202, '共22024家企业。'],
  ])('%s for %i: %s', (expected, year, text) => {
    expect(inYear(year, text)).toBe(expected)
  })

  it('the date of its record counts only where it names no year itself', () => {
    const event = record('E001', { kind: 'event', from: '2024-09-24' })
    expect(inYear(2024, '签约53个项目。', { record: event })).toBe(true)
    expect(inYear(2024, '2021年签约53个项目。', { record: event })).toBe(false)
    expect(inYear(2023, '签约53个项目。', { record: event })).toBe(false)
  })

  it('the term of a policy covers the years between', () => {
    const policy = record('P017', { kind: 'policy', validity: { state: 'current', term: '2025—2027年' } })
    expect(inYear(2026, '每年安排2000万元。', { record: policy })).toBe(true)
    expect(inYear(2028, '每年安排2000万元。', { record: policy })).toBe(false)
  })

  it.each(['2023—2027年每年基础额度4亿元。', '力争2023年引进40个项目。', '2023年目标为40个项目。'])(
    'a plan does not answer what really happened: %s',
    (text) => {
      expect(inYear(2023, text, {}, true)).toBe(false)
      expect(inYear(2023, text)).toBe(true)
    },
  )

  it('what was paid out answers what really happened', () => {
    expect(inYear(2023, '2023年度发放补贴资金2.36亿元。', {}, true)).toBe(true)
  })

  it('a question without a year accepts every unit', () => {
    expect(concernsYears(evidence('签约53个项目。'), [], false)).toBe(true)
  })
})
