import { expect, test } from 'vitest'
import { summariseScorecards } from '../../src/leads/scorecard-summary.ts'
import { scorecardLine, scorecardSummaryLines } from '../../src/leads/scorecard-text.ts'

const open = {
  acknowledged: 'pending',
  contactable: 'pending',
  relevant: 'pending',
  complete: 'pending',
  followedUp: 'pending',
} as const
const mixed = { ...open, acknowledged: 'met', contactable: 'met', relevant: 'met', complete: 'missed' } as const

test('a scorecard is one line', () => {
  expect(scorecardLine({ leadId: 'L-1', results: mixed, score: 0.75 })).toBe(
    '接待评分 3/4：✓及时确认 ✓可联系 ✓有针对性 ✗完整答复 …持续跟进',
  )
  expect(scorecardLine({ leadId: 'L-1', results: open })).toBe(
    '接待评分 —：…及时确认 …可联系 …有针对性 …完整答复 …持续跟进',
  )
})

test('many are a score with a line each', () => {
  expect(scorecardSummaryLines(summariseScorecards([{ leadId: 'L-1', results: mixed, score: 0.75 }]))).toEqual([
    '接待评分：75%（1 条线索）',
    '　及时确认 1/1',
    '　可联系 1/1',
    '　有针对性 1/1',
    '　完整答复 0/1',
    '　持续跟进 —',
  ])
  expect(scorecardSummaryLines(summariseScorecards([]))).toEqual(['接待评分：—'])
})
