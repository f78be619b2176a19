import { expect, test } from 'vitest'
import type { LeadStatistics } from '../../src/domain/lead-statistics.ts'
import { summariseScorecards } from '../../src/leads/scorecard-summary.ts'
import { statisticsText } from '../../src/leads/statistics-text.ts'

const NOTHING: LeadStatistics = {
  until: '2026-11-30T17:00:00.000Z',
  leads: 0,
  byStatus: [{ status: 'new', count: 0 }],
  byDistrict: [],
  byIndustry: [],
  firstResponse: { count: 0 },
  resolution: { count: 0 },
  questions: { asked: 0, answered: 0, unanswered: 0, conversations: 0, answeredAlone: 0 },
  satisfaction: { answersUp: 0, answersDown: 0, leadsUp: 0, leadsDown: 0 },
  scorecard: summariseScorecards([]),
}

const WEEK: LeadStatistics = {
  ...NOTHING,
  since: '2026-11-24T01:00:00.000Z',
  leads: 9,
  byStatus: [
    { status: 'new', count: 2 },
    { status: 'claimed', count: 0 },
    { status: 'negotiating', count: 7 },
  ],
  byDistrict: [...'甲乙丙丁戊己庚辛'].map((name) => ({ name: `${name}区`, count: 1 })),
  byIndustry: [
    { name: '机器人', count: 6 },
    { name: '未填写', count: 3 },
  ],
  firstResponse: { count: 5, medianMinutes: 35, ninetiethMinutes: 130 },
  resolution: { count: 2, medianMinutes: 3000, ninetiethMinutes: 5000 },
  questions: { asked: 40, answered: 30, unanswered: 10, conversations: 20, answeredAlone: 13 },
  satisfaction: { answersUp: 9, answersDown: 2, leadsUp: 0, leadsDown: 0 },
}

test('a week in short lines', () => {
  expect(statisticsText(WEEK, '本周招商接待小结').split('\n')).toEqual([
    '本周招商接待小结',
    '2026-11-24 至 2026-12-01',
    '',
    '线索：9 条',
    '状态：待认领 2、洽谈中 7',
    '意向区域：甲区 1、乙区 1、丙区 1、丁区 1、戊区 1、己区 1，其他 2',
    '行业：机器人 6、未填写 3',
    '',
    '首次响应：中位数 35 分钟，90% 在 2 小时 10 分内（工作时间）',
    '办结用时：中位数 2 天 2 小时，90% 在 3 天 11 小时内',
    '接待评分：—',
    '',
    '提问：40 次',
    '已答复：30（75%）',
    '未能答复：10（25%）',
    '咨询会话：20 个，无需人工即办结 13（65%）',
    '对助手答复的评价：👍 9　👎 2',
    '对人工接待的评价：—',
  ])
})

test('what is absent is a dash', () => {
  const lines = statisticsText(NOTHING, '统计', 'Europe/Berlin').split('\n')
  expect(lines[1]).toBe('截至 2026-11-30')
  expect(lines).toEqual(expect.arrayContaining(['状态：—', '意向区域：—', '首次响应：—', '办结用时：—', '已答复：—']))
})
