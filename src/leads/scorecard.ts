import { DateTime } from 'luxon'
import type { DeskRules, WorkingHours } from '../domain/desk-rules.ts'
import { hasEnded, type Lead } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'
import {
  type CriterionResult,
  SCORECARD_CRITERIA,
  type Scorecard,
  type ScorecardCriterion,
} from '../domain/lead-statistics.ts'
import { type LeadCourse, leadCourse } from './lead-course.ts'
import { addWorkingTime } from './working-time.ts'

/** Ends of cases that nobody had to handle. */
const NOT_JUDGED: ReadonlySet<Lead['reason']> = new Set<Lead['reason']>(['not-an-inquiry', 'merged', 'withdrawn'])
const DAYS_TO_BECOME_RELEVANT = 2

type Rules = Pick<DeskRules, 'limits' | 'hours'>

/** What every criterion is judged from. */
interface Judged {
  readonly lead: Lead
  readonly course: LeadCourse
  readonly rules: Rules
  readonly now: Date
  readonly ended: boolean
}

const responseDue = (from: string, { limits, hours }: Rules): Date =>
  addWorkingTime(new Date(from), limits.firstResponse.minutes, hours)

/** Still open while the case is and the time has not come. */
const openUntil = (due: Date, { now, ended }: Judged): CriterionResult => (ended || now > due ? 'missed' : 'pending')

function acknowledged(judged: Judged): CriterionResult {
  const { lead, course, rules } = judged
  const times = [course.takenAt, course.staffMessages[0]?.at].filter((at) => at !== undefined)
  const due = responseDue(lead.createdAt, rules)
  if (times.some((at) => new Date(at) <= due)) return 'met'
  return times.length > 0 ? 'missed' : openUntil(due, judged)
}

function contactable(judged: Judged): CriterionResult {
  const { waitingSince, lastDeliveryFailed } = judged.course
  if (waitingSince !== undefined) return openUntil(responseDue(waitingSince, judged.rules), judged)
  return lastDeliveryFailed ? 'missed' : 'met'
}

/** Whether a message of staff deals with what `wanted` says; of an answer that does not, two working days remain to do so. */
function touched(judged: Judged, wanted: 'question' | 'anything'): CriterionResult {
  const { lead, course, rules } = judged
  const { hours } = rules
  const isTouched = course.staffMessages.some(({ event: { touches } }) =>
    wanted === 'question' ? touches.includes('question') : touches.length > 0,
  )
  if (isTouched) return 'met'
  const [first] = course.staffMessages
  if (!first) return openUntil(responseDue(course.takenAt ?? lead.createdAt, rules), judged)
  const grace = DAYS_TO_BECOME_RELEVANT * (hours.until - hours.from)
  return openUntil(addWorkingTime(new Date(first.at), grace, hours), judged)
}

function relevant(judged: Judged): CriterionResult {
  const { question, need } = judged.lead
  const result = touched(judged, question === undefined ? 'anything' : 'question')
  const isAnythingSaid = question !== undefined || Object.values(need).some((value) => value !== undefined)
  const isJudgeable = isAnythingSaid || judged.course.staffMessages.length === 0
  return result === 'met' || isJudgeable ? result : 'pending'
}

function complete(judged: Judged): CriterionResult {
  const { course, lead, rules } = judged
  const hasAnswered = course.staffMessages.length > 0
  const main = lead.question !== undefined || !hasAnswered ? touched(judged, 'question') : 'met'
  const rest = course.unanswered ? openUntil(responseDue(course.unanswered.at, rules), judged) : 'met'
  if (main === 'missed' || rest === 'missed') return 'missed'
  return main === 'met' ? rest : main
}

const dayOf = (at: string, { timeZone }: WorkingHours): string =>
  DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-MM-dd')

function followedUp({ course, rules, now, ended }: Judged): CriterionResult {
  const first = course.staffMessages[0]?.at
  if (first === undefined) return ended ? 'missed' : 'pending'
  const { hours, limits } = rules
  if (course.returns.some((at) => dayOf(at, hours) > dayOf(first, hours))) return 'met'
  return now > addWorkingTime(new Date(first), limits.followUp.minutes, hours) ? 'missed' : 'pending'
}

const CRITERIA: Readonly<Record<ScorecardCriterion, (judged: Judged) => CriterionResult>> = {
  acknowledged,
  contactable,
  relevant,
  complete,
  followedUp,
}

/**
 * How one lead was handled so far. The criteria follow what mystery shoppers judge agencies' answers to inquiries by
 * (World Bank Group, Global Investment Promotion Best Practices 2012): whether a person could be reached, answered to
 * the point and in full, and came back later.
 * @param history of the lead, earliest first; a lead without any, such as one of an older version, is not judged.
 * @param rules limits, in working time of their hours; the hours' time zone decides what a later day is.
 * @returns everything `pending` and no score where nobody had to handle it: merged, withdrawn or no inquiry.
 */
export function scorecardOf(lead: Lead, history: readonly LeadStep[], rules: Rules, now: Date): Scorecard {
  const judged = { lead, course: leadCourse(history, lead.createdAt), rules, now, ended: hasEnded(lead) }
  const isJudged = history.length > 0 && !(judged.ended && NOT_JUDGED.has(lead.reason))
  const result = (criterion: ScorecardCriterion): CriterionResult =>
    isJudged ? CRITERIA[criterion](judged) : 'pending'
  const results: Scorecard['results'] = {
    acknowledged: result('acknowledged'),
    contactable: result('contactable'),
    relevant: result('relevant'),
    complete: result('complete'),
    followedUp: result('followedUp'),
  }
  const decided = SCORECARD_CRITERIA.map((criterion) => results[criterion]).filter((value) => value !== 'pending')
  const met = decided.filter((value) => value === 'met').length
  return { leadId: lead.id, results, ...(decided.length > 0 ? { score: met / decided.length } : {}) }
}
