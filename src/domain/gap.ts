import type { Language } from './language.ts'

/** What no evidence may answer; new documents change nothing about it. */
export const REFUSED_REASONS = ['out-of-scope', 'forbidden-terms', 'forecast', 'for-a-person', 'other-place'] as const
type RefusedReason = (typeof REFUSED_REASONS)[number]

/** Why a question is in the ledger: nothing answered it, the answer was disliked, or it was refused. */
export type GapReason = 'no-answer' | 'disliked' | RefusedReason

export const isRefused = (reason: GapReason): reason is RefusedReason =>
  (REFUSED_REASONS as readonly string[]).includes(reason)

/** A question as the ledger keeps it, without personal data. */
export interface UnansweredQuestion {
  /** Of the answer that abstained or was disliked; names the question within its conversation. */
  readonly answerId: string
  /** As it stands alone. */
  readonly question: string
  readonly language: Language
  readonly reason: GapReason
  /** The answer that was disliked. */
  readonly disliked?: string
}

export type GapState = 'open' | 'taken' | 'closed' | 'dismissed'

/** What answered a question later. */
export interface GapAnswer {
  readonly text: string
  /** Titles of what it cites, with publisher and date as far as known. */
  readonly sources: readonly string[]
  /** Name of the snapshot that it came from. */
  readonly snapshot: string
  /** ISO date and time. */
  readonly at: string
}

/** Questions that mean the same and have no answer that holds. */
export interface Gap {
  readonly id: number
  readonly state: GapState
  readonly isRefused: boolean
  /** Staff or maintainer who sees to it. */
  readonly owner?: string
  /** Why it was dismissed. */
  readonly reason?: string
  /** The shortest of its questions. */
  readonly question: string
  readonly language: Language
  /** How often it was asked, and from how many conversations, without what has been answered since. */
  readonly count: number
  readonly conversations: number
  /** ISO date: the day alone. */
  readonly lastAskedAt: string
  /** Of a closed one. */
  readonly answer?: GapAnswer
}

/** What people do with a gap. */
export type GapStep =
  | { readonly type: 'take'; readonly owner: string }
  | { readonly type: 'dismiss'; readonly reason: string }
  | { readonly type: 'reopen' }

/** State, owner and reason after a step; undefined where the gap's state, or who has it, does not allow it. */
export function afterStep(
  { state, owner }: Pick<Gap, 'state' | 'owner'>,
  step: GapStep,
): Pick<Gap, 'state' | 'owner' | 'reason'> | undefined {
  const isOpen = state === 'open' || state === 'taken'
  switch (step.type) {
    case 'take':
      return isOpen && (owner ?? step.owner) === step.owner ? { state: 'taken', owner: step.owner } : undefined
    case 'dismiss':
      return isOpen ? { state: 'dismissed', reason: step.reason, ...(owner ? { owner } : {}) } : undefined
    case 'reopen':
      return state === 'open' ? undefined : { state: 'open' }
  }
}

/** Why staff do not see to a question. */
export const GAP_DISMISSALS = ['out-of-scope', 'not-public', 'unclear', 'other'] as const
export type GapDismissal = (typeof GAP_DISMISSALS)[number]

/** How gaps are called where people name them, such as G12. */
export const gapName = (id: number): string => `G${id}`
