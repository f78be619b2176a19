import type { AnswerKind, Citation } from './answer.ts'
import type { Language } from './language.ts'
import type { ChannelName } from './message.ts'

/** What an enterprise wants, as it said it. Every field is the person's own words, trimmed. */
export interface LeadNeed {
  readonly company?: string
  readonly industry?: string
  readonly project?: string
  readonly investment?: string
  readonly area?: string
  readonly district?: string
  readonly timing?: string
}

/** Personal data: encrypted at rest, masked in logs and erasable. */
export interface LeadContact {
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly wechat?: string
}

interface Consent {
  /** Version of the text in docs/privacy.md. */
  readonly version: string
  /** ISO date and time. */
  readonly at: string
}

export interface StaffMember {
  /** Channel-native id. */
  readonly id: string
  readonly name: string
}

/** Waiting for somebody; with its owner, in the order of progress; ended. */
export const LEAD_STATUSES = [
  'new',
  'claimed',
  'contacted',
  'visiting',
  'negotiating',
  'signed',
  'lost',
  'closed',
] as const
export type LeadStatus = (typeof LEAD_STATUSES)[number]

/** Why an enterprise that was in talks does not come. */
export const LOST_REASONS = [
  'chose-elsewhere',
  'project-cancelled',
  'conditions-unmet',
  'unreachable',
  'other',
] as const
export type LostReason = (typeof LOST_REASONS)[number]

/** Why a case ends without a decision for or against the place. */
export const CLOSED_REASONS = ['answered', 'merged', 'withdrawn', 'not-an-inquiry', 'unreachable', 'other'] as const
export type ClosedReason = (typeof CLOSED_REASONS)[number]

export type EndReason = LostReason | ClosedReason

/** How much a lead promises, with what speaks for it in Chinese, for staff. */
export interface LeadGrade {
  readonly level: 'A' | 'B' | 'C'
  readonly reasons: readonly string[]
}

/** What the assistant had answered before, shortened; its footnotes are the lead's citations. */
export interface AnsweredQuestion {
  readonly question: string
  readonly answer: string
  readonly kind: AnswerKind
}

/** A park or policy that may suit, as the assistant composed it; the footnotes are its own. */
export interface LeadSuggestion {
  readonly text: string
  readonly citations: readonly Citation[]
}

/** Where staff see the lead. */
export interface LeadPlace {
  /** Name of the staff group in the desk's rules. */
  readonly group: string
  /** Channel-native id of its chat. */
  readonly chatId: string
  /** The forum topic or thread within it. */
  readonly topicId?: string
  /** The message that is the lead's card, once it was sent. */
  readonly cardId?: string
}

export interface Lead {
  /** `L-YYMMDD-NN`, counted per day. */
  readonly id: string
  readonly conversationId: string
  readonly channel: ChannelName
  /** Where the enterprise is reached on its channel. */
  readonly address: string
  readonly language: Language
  readonly status: LeadStatus
  /** Of an ended lead. */
  readonly reason?: EndReason
  /** Set while somebody has it, and kept when it ended. */
  readonly owner?: StaffMember
  readonly need: LeadNeed
  /** Absent until consent was given. */
  readonly contact?: LeadContact
  readonly consent?: Consent
  readonly grade: LeadGrade
  /** The question that could not be answered, where there was one. */
  readonly question?: string
  readonly answered: readonly AnsweredQuestion[]
  /** Sources the assistant had shown. */
  readonly citations: readonly Citation[]
  readonly suggestions: { readonly parks?: LeadSuggestion; readonly policies?: LeadSuggestion }
  /** Absent where no staff group is set. */
  readonly place?: LeadPlace
  /** The lead that this one was merged into. */
  readonly mergedInto?: string
  readonly createdAt: string
  /** Since when it waits for somebody, or waited last. */
  readonly waitingSince: string
  readonly claimedAt?: string
  /** When a person first wrote to the enterprise. */
  readonly firstResponseAt?: string
  /** When staff last did something with it. */
  readonly lastActivityAt?: string
  readonly endedAt?: string
  /** Set when the enterprise had its data erased: what is left is an anonymous trace. */
  readonly erasedAt?: string
  /** Grows with each change. */
  readonly version: number
}

/** What is left of a lead whose enterprise's data is erased: what was wanted where and when, and nothing of who. */
export function anonymised(lead: Lead, at: string): Lead {
  const { industry, district } = lead.need
  const { contact: _contact, question: _question, ...rest } = lead
  return {
    ...rest,
    conversationId: '',
    address: '',
    need: { ...(industry ? { industry } : {}), ...(district ? { district } : {}) },
    grade: { level: lead.grade.level, reasons: [] },
    answered: [],
    citations: [],
    suggestions: {},
    ...(lead.endedAt ? {} : { status: 'closed', reason: 'withdrawn', endedAt: at }),
    erasedAt: at,
  }
}

const OWNED: ReadonlySet<LeadStatus> = new Set(['claimed', 'contacted', 'visiting', 'negotiating'])
const ENDED: ReadonlySet<LeadStatus> = new Set(['signed', 'lost', 'closed'])

/** Whether a person has the case, so that the assistant is silent. */
export const isOwned = ({ status }: Pick<Lead, 'status'>): boolean => OWNED.has(status)

export const hasEnded = ({ status }: Pick<Lead, 'status'>): boolean => ENDED.has(status)
