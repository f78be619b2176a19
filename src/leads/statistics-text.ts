import { DateTime } from 'luxon'
import type { Count, LeadStatistics } from '../domain/lead-statistics.ts'
import { durationsText, passedTimeText, workingTimeText } from './duration-text.ts'
import { scorecardSummaryLines } from './scorecard-text.ts'
import { STATUS_NAMES } from './status-names.ts'

/** More names than these are one number. */
const SHOWN_NAMES = 6

const share = (part: number, whole: number): string =>
  whole > 0 ? `${part}（${Math.round((part / whole) * 100)}%）` : '—'

const listed = (counts: readonly Count[]): string =>
  counts.map(({ name, count }) => `${name} ${count}`).join('、') || '—'

function named(counts: readonly Count[]): string {
  const rest = counts.slice(SHOWN_NAMES)
  const others = rest.reduce((sum, { count }) => sum + count, 0)
  return `${listed(counts.slice(0, SHOWN_NAMES))}${rest.length > 0 ? `，其他 ${others}` : ''}`
}

const votes = (up: number, down: number): string => (up + down > 0 ? `👍 ${up}　👎 ${down}` : '—')

function period({ since, until }: LeadStatistics, timeZone: string): string {
  const day = (at: string): string => DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-MM-dd')
  return since === undefined ? `截至 ${day(until)}` : `${day(since)} 至 ${day(until)}`
}

/**
 * Statistics as plain Chinese text of short lines for a chat of staff; the weekly digest is the same under its own title.
 * @param title the first line.
 * @param timeZone IANA name, in which the days of the period are told.
 */
export function statisticsText(statistics: LeadStatistics, title: string, timeZone = 'Asia/Shanghai'): string {
  const { leads, byStatus, byDistrict, byIndustry, firstResponse, resolution, questions, satisfaction } = statistics
  const statuses = byStatus.filter(({ count }) => count > 0)
  const response = durationsText(firstResponse, workingTimeText)
  return [
    title,
    period(statistics, timeZone),
    '',
    `线索：${leads} 条`,
    `状态：${listed(statuses.map(({ status, count }) => ({ name: STATUS_NAMES[status], count })))}`,
    `意向区域：${named(byDistrict)}`,
    `行业：${named(byIndustry)}`,
    '',
    `首次响应：${response}${response === '—' ? '' : '（工作时间）'}`,
    `办结用时：${durationsText(resolution, passedTimeText)}`,
    ...scorecardSummaryLines(statistics.scorecard),
    '',
    `提问：${questions.asked} 次`,
    `已答复：${share(questions.answered, questions.asked)}`,
    `未能答复：${share(questions.unanswered, questions.asked)}`,
    `咨询会话：${questions.conversations} 个，无需人工即办结 ${share(questions.answeredAlone, questions.conversations)}`,
    `对助手答复的评价：${votes(satisfaction.answersUp, satisfaction.answersDown)}`,
    `对人工接待的评价：${votes(satisfaction.leadsUp, satisfaction.leadsDown)}`,
  ].join('\n')
}
