import type { AnswerKind } from '../domain/answer.ts'
import type { ConversationState } from '../domain/conversation.ts'
import type { UnansweredQuestion } from '../domain/gap.ts'
import type { Lead } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'
import type { ChannelName, InboundMessage, OutboundMessage } from '../domain/message.ts'
import type { NewTimer } from './lead-store.ts'
import type { NewOutboundMessage } from './outbox.ts'

/** Everything one turn decided; committed as one transaction or not at all. */
export interface TurnCommit {
  readonly state: ConversationState
  /** The inbound messages that the turn handled. */
  readonly handled: readonly Pick<InboundMessage, 'channel' | 'externalId'>[]
  readonly outgoing: readonly NewOutboundMessage[]
  readonly newLead?: Lead
  /** What happened to leads of the conversation. */
  readonly leadSteps?: readonly LeadStep[]
  readonly timers?: readonly NewTimer[]
  /** How a question of the turn was answered, for statistics. */
  readonly asked?: AnswerKind
  /** For the ledger of the unanswered. */
  readonly unanswered?: UnansweredQuestion
  /** The person agrees to be told once a question has an answer, or no longer wants to be told of any. */
  readonly wish?: NoticeWish | 'withdrawn'
  /** Who had the word when the turn was decided: the lead that a person has, or nobody's. */
  readonly withStaff?: string
  /** Erases what was kept of the conversation before, as `erase` does, in the same transaction. */
  readonly erasing?: boolean
  /** Applied to the texts kept of earlier and handled messages: masks contact data that need not stay in them. */
  readonly redact?: (text: string) => string
}

/** Names the question by the answer that it got, and the text that was agreed to by its version. */
export interface NoticeWish {
  readonly answerId: string
  readonly consentVersion: string
}

/** `gone`: never asked, or erased since; `answered`: there is an answer by now. */
export type UnansweredState = Pick<UnansweredQuestion, 'answerId' | 'question'> | 'answered' | 'gone'

export interface Feedback {
  readonly conversationId: string
  readonly answerId: string
  readonly value: 'up' | 'down'
  readonly at: string
}

export interface ConversationStore {
  load(id: string): Promise<ConversationState | undefined>
  /** Answers and questions shown on a page again after a reload: the last `limit` messages of both sides. */
  transcript(id: string, limit: number): Promise<readonly TranscriptEntry[]>
  /** `conflict`: a person took the case, or gave it back, since the turn was decided; nothing was stored, decide again. */
  commitTurn(turn: TurnCommit): Promise<'done' | 'conflict'>
  /** The latest question of the conversation that found no answer and still has none, or the one that got this answer. */
  unanswered(conversationId: string, answerId?: string): Promise<UnansweredState>
  /** Whether the person waits to be told of an answer. */
  isWishing(conversationId: string): Promise<boolean>
  /** The latest vote counts; one for an answer takes a dislike of it out of the ledger. */
  recordFeedback(feedback: Feedback): Promise<void>
  /** Erases the conversation, its messages and the contact data of its leads; an anonymous trace of each lead stays. */
  erase(conversationId: string, channel: ChannelName): Promise<void>
}

export interface TranscriptEntry {
  readonly direction: 'in' | 'out'
  readonly message: InboundMessage | OutboundMessage
  readonly at: string
}
