import { expect, it } from 'vitest'
import { criterionBars, nameBars, statusBars } from '../../../src/adapters/chart/bar.ts'
import { emptyStatistics, weekStatistics } from './statistics-fixtures.ts'

const texts = (bars: ReturnType<typeof nameBars>) =>
  bars.map(({ label, value, detail }) => [label, value, detail].filter((text) => text !== undefined).join(' '))

it('has a bar for each status, in the order of a life', () => {
  expect(texts(statusBars(weekStatistics.byStatus))).toEqual([
    '待认领 12',
    '已认领 0',
    '已联系 34',
    '考察中 0',
    '洽谈中 0',
    '已签约 9',
    '未落地 0',
    '已办结 0',
  ])
})

it('shows the eight names that occur most, and the rest as one', () => {
  const counts = [...'甲乙丙丁戊己庚辛壬癸'].map((name, index) => ({ name, count: 10 + index }))
  expect(texts(nameBars(counts))).toEqual([
    '癸 19',
    '壬 18',
    '辛 17',
    '庚 16',
    '己 15',
    '戊 14',
    '丁 13',
    '丙 12',
    '其他 21',
  ])
})

it('has no rest where every name is shown', () => {
  expect(texts(nameBars(weekStatistics.byDistrict))).toEqual(['武清区 31', '西青区 18', '未填写 6'])
  expect(nameBars([])).toEqual([])
})

it('counts what was called 其他 to the rest', () => {
  const counts = [
    { name: '其他', count: 9 },
    { name: '武清区', count: 4 },
  ]
  expect(texts(nameBars(counts))).toEqual(['武清区 4', '其他 9'])
})

it('shows a criterion that nothing was decided on as a dash', () => {
  expect(texts(criterionBars(weekStatistics.scorecard.criteria))).toEqual([
    '及时确认 95% 99/104',
    '可联系 86% 87/101',
    '有针对性 82% 80/98',
    '完整答复 0% 0/96',
    '持续跟进 —',
  ])
  expect(criterionBars(emptyStatistics.scorecard.criteria).map(({ length }) => length)).toEqual([0, 0, 0, 0, 0])
})
