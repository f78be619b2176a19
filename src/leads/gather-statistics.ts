import type { DeskRules } from '../domain/desk-rules.ts'
import type { LeadStatistics } from '../domain/lead-statistics.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import { leadStatistics } from './statistics.ts'

/** Statistics of the leads created since a time, or of all. @param since ISO date and time. */
export async function gatherStatistics(
  leads: LeadStore,
  rules: DeskRules,
  now: Date,
  since?: string,
): Promise<LeadStatistics> {
  const filter = since === undefined ? {} : { since }
  return leadStatistics({
    leads: await leads.list(filter),
    histories: await leads.histories(filter),
    questions: await leads.questionCounts(since),
    feedback: await leads.feedbackCounts(since),
    rules,
    now,
    ...filter,
  })
}
