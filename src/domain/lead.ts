import type { Citation } from './answer.ts'
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

export type LeadStatus = 'new' | 'claimed' | 'closed'

export interface Lead {
  /** `L-YYMMDD-NN`, counted per day. */
  readonly id: string
  readonly conversationId: string
  readonly channel: ChannelName
  /** Where the enterprise is reached on its channel. */
  readonly address: string
  readonly language: Language
  readonly status: LeadStatus
  readonly owner?: StaffMember
  readonly need: LeadNeed
  /** Absent until consent was given. */
  readonly contact?: LeadContact
  readonly consent?: Consent
  /** The question that could not be answered, where there was one. */
  readonly question?: string
  /** Sources the assistant had shown. */
  readonly citations: readonly Citation[]
  readonly createdAt: string
  readonly claimedAt?: string
  readonly closedAt?: string
  /** Set when the enterprise had its data erased: what is left is an anonymous trace. */
  readonly erasedAt?: string
}
