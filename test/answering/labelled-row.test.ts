import { expect, it } from 'vitest'
import { labelledRow } from '../../src/answering/labelled-row.ts'

const HEADER = '序号 | 名称 | 所在地 | 规模'

it('a row reads as its subject with each value under its label', () => {
  expect(labelledRow(HEADER, '1 | 智算中心 | 武清区 | 1900P')).toBe('智算中心：所在地 武清区，规模 1900P')
})

it('empty cells and dashes are left out', () => {
  expect(labelledRow(HEADER, '2 | 超算 |  | 4700万亿次')).toBe('超算：规模 4700万亿次')
  expect(labelledRow(HEADER, '2 | 超算 | — | –')).toBe('超算')
})

it('a row with nothing in it stays as it is', () => {
  expect(labelledRow(HEADER, ' |  |  | ')).toBe(' |  |  | ')
})

it('a cell beyond the header keeps its value', () => {
  expect(labelledRow('名称 | 区', '甲园 | 武清区 | 2024')).toContain('2024')
})

it('the unit of a label stands behind its number, and what is unknown is left out', () => {
  const header = '片区 | 所在区 | 面积(平方公里) | 备注'
  expect(labelledRow(header, '西园 | 西青区 | 24.79 | 未查到')).toBe('西园：所在区 西青区，面积24.79平方公里')
  expect(labelledRow(header, '东园 | 津南区 | 未查到 | 年份未标')).toBe('东园：所在区 津南区')
  expect(labelledRow(header, '核心区 | 南开区 | 约69—70 | ')).toBe('核心区：所在区 南开区，面积(平方公里) 约69—70')
})

it('a date that the row already says in words is not said again', () => {
  expect(labelledRow('线路 | 内容 | 时间', '快巴 | 2025年2月增至4条 | 2025-02')).toBe('快巴：内容 2025年2月增至4条')
  expect(labelledRow('线路 | 内容 | 时间', '快巴 | 增至4条 | 2025-02')).toBe('快巴：内容 增至4条，时间 2025-02')
})
