import {
  type CriterionResult,
  SCORECARD_CRITERIA,
  type Scorecard,
  type ScorecardCriterion,
  type ScorecardSummary,
} from '../domain/lead-statistics.ts'

const NAMES: Readonly<Record<ScorecardCriterion, string>> = {
  acknowledged: '及时确认',
  contactable: '可联系',
  relevant: '有针对性',
  complete: '完整答复',
  followedUp: '持续跟进',
}
const MARKS: Readonly<Record<CriterionResult, string>> = { met: '✓', missed: '✗', pending: '…' }

/** One line in Chinese, with the criteria met of those decided: `接待评分 3/4：✓及时确认 ✓可联系 ✓有针对性 ✗完整答复 …持续跟进`. */
export function scorecardLine({ results }: Scorecard): string {
  const values = SCORECARD_CRITERIA.map((criterion) => results[criterion])
  const decided = values.filter((result) => result !== 'pending').length
  const met = values.filter((result) => result === 'met').length
  const marks = SCORECARD_CRITERIA.map((criterion) => `${MARKS[results[criterion]]}${NAMES[criterion]}`)
  return `接待评分 ${decided > 0 ? `${met}/${decided}` : '—'}：${marks.join(' ')}`
}

/** The mean score in Chinese and a line for each criterion; `—` where nothing is decided. */
export function scorecardSummaryLines({ criteria, score, leads }: ScorecardSummary): readonly string[] {
  if (score === undefined) return ['接待评分：—']
  return [
    `接待评分：${Math.round(score * 100)}%（${leads} 条线索）`,
    ...SCORECARD_CRITERIA.map((criterion) => {
      const { met, decided } = criteria[criterion]
      return `　${NAMES[criterion]} ${decided > 0 ? `${met}/${decided}` : '—'}`
    }),
  ]
}
