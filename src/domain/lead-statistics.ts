import type { LeadStatus } from './lead.ts'

/** Median and 90th percentile of durations in minutes; absent where there is none. */
export interface DurationSummary {
  readonly count: number
  readonly medianMinutes?: number
  readonly ninetiethMinutes?: number
}

export const SCORECARD_CRITERIA = ['acknowledged', 'contactable', 'relevant', 'complete', 'followedUp'] as const
export type ScorecardCriterion = (typeof SCORECARD_CRITERIA)[number]

/** `pending` while its time has not run out. */
export type CriterionResult = 'met' | 'missed' | 'pending'

/** How one lead was handled, after the World Bank's mystery shoppers. */
export interface Scorecard {
  readonly leadId: string
  readonly results: Readonly<Record<ScorecardCriterion, CriterionResult>>
  /** Share of the decided criteria that were met, 0 to 1; absent while all are pending. */
  readonly score?: number
}

export interface ScorecardSummary {
  /** Share of the leads decided on it that met each criterion, 0 to 1. */
  readonly criteria: Readonly<Record<ScorecardCriterion, { readonly met: number; readonly decided: number }>>
  /** Mean of the leads' scores. */
  readonly score?: number
  readonly leads: number
}

export interface Count {
  readonly name: string
  readonly count: number
}

/** What `/stats` and `npm run leads -- stats` show. */
export interface LeadStatistics {
  /** ISO times; the leads counted were created in between. */
  readonly since?: string
  readonly until: string
  readonly leads: number
  readonly byStatus: readonly { readonly status: LeadStatus; readonly count: number }[]
  /** Most first; leads that name none are counted as `未填写`. */
  readonly byDistrict: readonly Count[]
  readonly byIndustry: readonly Count[]
  /** From the creation of a lead to the first words of a person, in working time of the desk's hours. */
  readonly firstResponse: DurationSummary
  /** From the creation of a lead to its end, as time passes. */
  readonly resolution: DurationSummary
  /** Questions that the assistant was asked, and how they went. */
  readonly questions: {
    readonly asked: number
    /** Answered from the knowledge base. */
    readonly answered: number
    /** Could not be answered. */
    readonly unanswered: number
    /** Conversations with a question, and those of them that never became a lead though every question was answered. */
    readonly conversations: number
    readonly answeredAlone: number
  }
  readonly satisfaction: {
    readonly answersUp: number
    readonly answersDown: number
    readonly leadsUp: number
    readonly leadsDown: number
  }
  readonly scorecard: ScorecardSummary
}
