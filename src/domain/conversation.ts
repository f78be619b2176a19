import type { AnswerKind, Citation } from './answer.ts'
import type { Language } from './language.ts'
import type { LeadContact, LeadNeed } from './lead.ts'
import type { ChannelName } from './message.ts'

/** One question with what was answered, kept for follow-ups and for the lead. */
export interface PastTurn {
  readonly question: string
  readonly answerText: string
  readonly kind: AnswerKind
  readonly citations: readonly Citation[]
  /** The question as it stands alone, where it leaned on what was said before. */
  readonly standalone?: string
  /** Ids of the records that the answer spoke of, in the order shown. */
  readonly subjects?: readonly string[]
}

export type InterviewField = keyof LeadNeed | keyof LeadContact

/** Where the hand-over stands: what is known, what was asked, what the person declined to say. */
export interface Interview {
  readonly need: LeadNeed
  /** Kept in the conversation only until consent is given or refused. */
  readonly contact: LeadContact
  readonly skipped: readonly InterviewField[]
  /** What the last message asked for. */
  readonly awaiting: InterviewField | 'consent'
  readonly question?: string
  readonly citations: readonly Citation[]
}

type Phase =
  | { readonly name: 'asking' }
  | { readonly name: 'interview'; readonly interview: Interview }
  | { readonly name: 'with-staff'; readonly leadId: string }

/** What a yes in the next message would agree to. */
export type Offer =
  | { readonly name: 'human'; readonly question?: string; readonly citations: readonly Citation[] }
  | { readonly name: 'forget' }
  /** One question after a rating. */
  | { readonly name: 'comment'; readonly leadId: string }

export interface ConversationState {
  readonly id: string
  readonly channel: ChannelName
  readonly address: string
  readonly language: Language
  /** The last turns, oldest first. */
  readonly turns: readonly PastTurn[]
  readonly phase: Phase
  /** What the person has already said about itself, so that nothing is asked twice. */
  readonly known: LeadNeed
  readonly offer?: Offer
  /** The latest lead of this conversation. */
  readonly leadId?: string
}
