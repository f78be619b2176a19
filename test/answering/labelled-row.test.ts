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
