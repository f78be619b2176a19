import type { Answer } from '../domain/answer.ts'
import type { ConversationState } from '../domain/conversation.ts'
import type { Lead } from '../domain/lead.ts'
import type { Attachment, InboundAction, OutboundContent } from '../domain/message.ts'
import type { OutboundFile } from './answer-csv.ts'

/** What one person said at once, with where its conversation stands. */
export interface Turn {
  readonly state: ConversationState
  /** The words of all messages of the turn, a line each. */
  readonly text: string
  readonly action?: InboundAction
  readonly attachment?: Attachment
  readonly at: Date
  readonly onSentence?: (sentence: string) => void
}

/** What follows from a turn; committed as a whole. */
export interface TurnDecision {
  readonly state: ConversationState
  readonly replies: readonly Answer[]
  /** Comes after the replies. */
  readonly file?: OutboundFile
  /** Cards and words for the staff chat. */
  readonly forStaff?: readonly Extract<OutboundContent, { readonly leadId: string }>[]
  readonly newLead?: Lead
  readonly erasing?: boolean
  readonly redact?: (text: string) => string
}
