import { expect, it } from 'vitest'
import { keyFigures } from '../../../src/adapters/chart/key-figure.ts'
import type { LeadStatistics } from '../../../src/domain/lead-statistics.ts'
import { emptyStatistics, weekStatistics } from './statistics-fixtures.ts'

const lines = (statistics: LeadStatistics) =>
  keyFigures(statistics).map(
    ({ label, figure, detail }) => `${label}: ${figure.number}${figure.unit ?? ''} (${detail})`,
  )

it('says what each figure was taken from', () => {
  expect(lines(weekStatistics)).toEqual([
    '线索总数: 128条 (待认领 12 条)',
    '首次响应中位数: 18分钟 (工作时间，96 条)',
    '首次响应 90%: 3.4小时 (九成在此时间以内)',
    '办结用时中位数: 6.3天 (自然时间，29 条)',
    '助手独立解答率: 52% (97/188 次对话)',
    '未能回答率: 11% (45/412 个问题)',
    '满意度: 91% (答复 92%，线索 88%)',
    '接待评分: 78% (104 条线索)',
  ])
})

it('shows a dash where there is nothing to take a figure from', () => {
  expect(lines(emptyStatistics)).toEqual([
    '线索总数: 0条 (待认领 0 条)',
    '首次响应中位数: — (暂无数据)',
    '首次响应 90%: — (暂无数据)',
    '办结用时中位数: — (暂无数据)',
    '助手独立解答率: — (暂无数据)',
    '未能回答率: — (暂无数据)',
    '满意度: — (暂无数据)',
    '接待评分: — (暂无数据)',
  ])
})
