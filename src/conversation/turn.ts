import type { Answer, AnswerKind } from '../domain/answer.ts'
import type { ConversationState } from '../domain/conversation.ts'
import type { UnansweredQuestion } from '../domain/gap.ts'
import type { Lead } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'
import type { Attachment, InboundAction } from '../domain/message.ts'
import type { NoticeWish } from '../ports/conversation-store.ts'
import type { NewTimer } from '../ports/lead-store.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { OutboundFile } from './answer-csv.ts'

/** What one person said at once, with where its conversation stands. */
export interface Turn {
  readonly state: ConversationState
  /** The words of all messages of the turn, a line each. */
  readonly text: string
  readonly action?: InboundAction
  readonly attachment?: Attachment
  /** Names the turn: the same for the same messages, also when it is decided again. */
  readonly key: string
  /** The message on its channel, as far as the channel can refer to it. */
  readonly message?: { readonly id: string; readonly address: string; readonly isEdit: boolean }
  readonly at: Date
  readonly onSentence?: (sentence: string) => void
}

/** What follows from a turn; committed as a whole. */
export interface TurnDecision {
  readonly state: ConversationState
  readonly replies: readonly Answer[]
  /** Comes after the replies. */
  readonly file?: OutboundFile
  /** For staff and for the system that follows leads. */
  readonly forStaff?: readonly NewOutboundMessage[]
  readonly newLead?: Lead
  readonly leadSteps?: readonly LeadStep[]
  readonly timers?: readonly NewTimer[]
  /** How a question to the knowledge base was answered. */
  readonly asked?: AnswerKind
  /** For the ledger of the unanswered. */
  readonly unanswered?: UnansweredQuestion
  readonly wish?: NoticeWish | 'withdrawn'
  readonly erasing?: boolean
  readonly redact?: (text: string) => string
}
