import type { DeskRules, WorkingHours } from '../domain/desk-rules.ts'
import type { Lead } from '../domain/lead.ts'
import type { NewTimer, TimerKind } from '../ports/lead-store.ts'
import { addWorkingTime } from './working-time.ts'

/** The hours of the people who see the lead. */
export const hoursOf = ({ place }: Pick<Lead, 'place'>, rules: DeskRules): WorkingHours =>
  rules.groups.find(({ name }) => name === place?.group)?.hours ?? rules.hours

/** Parts the time that a timer counts from from the number of its repetition. */
const REPETITION = '#'

const timer = (kind: TimerKind, lead: Lead, rules: DeskRules, from: string, minutes: number): NewTimer => ({
  kind,
  leadId: lead.id,
  basis: from,
  dueAt: addWorkingTime(new Date(from), minutes, hoursOf(lead, rules)),
})

/**
 * What is to happen while nobody has the lead.
 * @param from when the time runs from; when the lead began to wait, unless nobody could see it until later.
 */
export function waitingTimers(lead: Lead, rules: DeskRules, from = lead.waitingSince): readonly NewTimer[] {
  const { remindAfter, escalateAfter, tellEnterpriseAfter } = rules.limits
  const waiting = (kind: TimerKind, minutes: number): NewTimer => ({
    ...timer(kind, lead, rules, from, minutes),
    basis: lead.waitingSince,
  })
  return [
    waiting('remind', remindAfter.minutes),
    waiting('escalate', escalateAfter.minutes),
    waiting('tell-enterprise', tellEnterpriseAfter.minutes),
  ]
}

/** Whether the timer belongs to the lead's present wait. */
export const isOfPresentWait = (basis: string, { waitingSince }: Lead): boolean =>
  basis.split(REPETITION)[0] === waitingSince

/** The next escalation, a working day after one at `now`: a waiting lead never falls silent. */
export function nextEscalation(lead: Lead, rules: DeskRules, basis: string, now: Date): NewTimer {
  const hours = hoursOf(lead, rules)
  const repetition = Number(basis.split(REPETITION)[1] ?? 1) + 1
  return {
    ...timer('escalate', lead, rules, now.toISOString(), hours.until - hours.from),
    basis: `${lead.waitingSince}${REPETITION}${repetition}`,
  }
}

/** The owner is to answer: after taking the lead, or after the enterprise wrote, at `from`. */
export const responseTimer = (lead: Lead, rules: DeskRules, from: string): NewTimer =>
  timer('first-response', lead, rules, from, rules.limits.firstResponse.minutes)

/** The owner is to do something again, counted from what was done at `from`. */
export const followUpTimer = (lead: Lead, rules: DeskRules, from: string): NewTimer =>
  timer('follow-up', lead, rules, from, rules.limits.followUp.minutes)
