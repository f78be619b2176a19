import type { DeskRules } from '../domain/desk-rules.ts'
import { hasEnded, LEAD_STATUSES, type Lead } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'
import type { LeadStatistics } from '../domain/lead-statistics.ts'
import type { QuestionCounts } from '../ports/lead-store.ts'
import { countDistricts, countIndustries } from './named-counts.ts'
import { summariseDurations } from './percentile.ts'
import { scorecardOf } from './scorecard.ts'
import { summariseScorecards } from './scorecard-summary.ts'
import { workingMinutesBetween } from './working-time.ts'

const MINUTE = 60_000

export interface StatisticsInput {
  readonly leads: readonly Lead[]
  /** By lead, each earliest first. */
  readonly histories: ReadonlyMap<string, readonly LeadStep[]>
  readonly questions: QuestionCounts
  /** On answers of the assistant. */
  readonly feedback: { readonly up: number; readonly down: number }
  readonly rules: Pick<DeskRules, 'limits' | 'hours'>
  readonly now: Date
  /** ISO time; leads created before are left out. */
  readonly since?: string
}

/** Cases that people had to handle: what another lead or no inquiry took up says nothing of how. */
const isHandled = ({ status, reason }: Lead): boolean =>
  status !== 'closed' || (reason !== 'merged' && reason !== 'not-an-inquiry')

const firstWordsAt = (lead: Lead, history: readonly LeadStep[]): string | undefined =>
  history.find(({ event }) => event.type === 'staff-message')?.at ?? lead.firstResponseAt

/** The last word counts where an enterprise rated twice. */
function ratingOf(history: readonly LeadStep[]): 'up' | 'down' | undefined {
  const event = history.findLast((step) => step.event.type === 'rated')?.event
  return event?.type === 'rated' ? event.value : undefined
}

/**
 * What the desk achieved with the leads created from `since` until `now`. Merged leads and those that were no inquiry
 * count by status, district and industry only. Durations are in minutes: first responses in working time of the
 * rules' hours, resolutions as time passes.
 */
export function leadStatistics(input: StatisticsInput): LeadStatistics {
  const { histories, questions, feedback, rules, now, since } = input
  const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since)
  const leads = input.leads.filter(({ createdAt }) => Date.parse(createdAt) >= from && Date.parse(createdAt) <= +now)
  const handled = leads.filter(isHandled)
  const historyOf = ({ id }: Lead): readonly LeadStep[] => histories.get(id) ?? []
  const ratings = leads.map((lead) => ratingOf(historyOf(lead)))
  const responses = handled.flatMap((lead) => {
    const at = firstWordsAt(lead, historyOf(lead))
    return at === undefined ? [] : [workingMinutesBetween(new Date(lead.createdAt), new Date(at), rules.hours)]
  })
  const resolutions = handled.flatMap((lead) => {
    if (!hasEnded(lead) || lead.endedAt === undefined) return []
    return [(Date.parse(lead.endedAt) - Date.parse(lead.createdAt)) / MINUTE]
  })
  const { asked, answered, unanswered, conversations, answeredAlone } = questions
  return {
    ...(since === undefined ? {} : { since }),
    until: now.toISOString(),
    leads: leads.length,
    byStatus: LEAD_STATUSES.map((status) => ({ status, count: leads.filter((lead) => lead.status === status).length })),
    byDistrict: countDistricts(leads.map(({ need }) => need.district)),
    byIndustry: countIndustries(leads.map(({ need }) => need.industry)),
    firstResponse: summariseDurations(responses),
    resolution: summariseDurations(resolutions),
    questions: { asked, answered, unanswered, conversations, answeredAlone },
    satisfaction: {
      answersUp: feedback.up,
      answersDown: feedback.down,
      leadsUp: ratings.filter((rating) => rating === 'up').length,
      leadsDown: ratings.filter((rating) => rating === 'down').length,
    },
    scorecard: summariseScorecards(handled.map((lead) => scorecardOf(lead, historyOf(lead), rules, now))),
  }
}
