import type { LeadStatistics } from '../../domain/lead-statistics.ts'
import type { FigureText } from './figure-text.ts'
import { countText, durationText, shareOf, shareText } from './figure-text.ts'

/** A number that is shown large, with what it is and what it was taken from. */
export interface KeyFigure {
  readonly label: string
  readonly figure: FigureText
  readonly detail: string
}

const NOTHING_YET = '暂无数据'

/** Where there was nothing to take the figure from, says so. */
const from = (count: number, detail: string): string => (count > 0 ? detail : NOTHING_YET)

const ratio = (some: number, all: number): string => `${countText(some)}/${countText(all)}`

/** The figures by which a desk is judged, in the order in which they are shown. */
export function keyFigures(statistics: LeadStatistics): readonly KeyFigure[] {
  const { firstResponse, resolution, questions, satisfaction, scorecard } = statistics
  const waiting = statistics.byStatus.find(({ status }) => status === 'new')?.count ?? 0
  const answersRated = satisfaction.answersUp + satisfaction.answersDown
  const leadsRated = satisfaction.leadsUp + satisfaction.leadsDown
  const rated = answersRated + leadsRated
  return [
    {
      label: '线索总数',
      figure: { number: countText(statistics.leads), unit: '条' },
      detail: `待认领 ${countText(waiting)} 条`,
    },
    {
      label: '首次响应中位数',
      figure: durationText(firstResponse.medianMinutes, 'hours'),
      detail: from(firstResponse.count, `工作时间，${countText(firstResponse.count)} 条`),
    },
    {
      label: '首次响应 90%',
      figure: durationText(firstResponse.ninetiethMinutes, 'hours'),
      detail: from(firstResponse.count, '九成在此时间以内'),
    },
    {
      label: '办结用时中位数',
      figure: durationText(resolution.medianMinutes, 'days'),
      detail: from(resolution.count, `自然时间，${countText(resolution.count)} 条`),
    },
    {
      label: '助手独立解答率',
      figure: { number: shareText(shareOf(questions.answeredAlone, questions.conversations)) },
      detail: from(questions.conversations, `${ratio(questions.answeredAlone, questions.conversations)} 次对话`),
    },
    {
      label: '未能回答率',
      figure: { number: shareText(shareOf(questions.unanswered, questions.asked)) },
      detail: from(questions.asked, `${ratio(questions.unanswered, questions.asked)} 个问题`),
    },
    {
      label: '满意度',
      figure: { number: shareText(shareOf(satisfaction.answersUp + satisfaction.leadsUp, rated)) },
      detail: from(
        rated,
        `答复 ${shareText(shareOf(satisfaction.answersUp, answersRated))}，线索 ${shareText(shareOf(satisfaction.leadsUp, leadsRated))}`,
      ),
    },
    {
      label: '接待评分',
      figure: { number: shareText(scorecard.score) },
      detail: from(scorecard.leads, `${countText(scorecard.leads)} 条线索`),
    },
  ]
}
