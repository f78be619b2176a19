import type { Answer } from './answer.ts'
import type { GapDismissal } from './gap.ts'
import type { EndReason, LeadStatus, StaffMember } from './lead.ts'

/** `events` reaches other systems, not people. */
export type ChannelName = 'telegram' | 'webhook' | 'page' | 'command' | 'events'

export type Attachment = 'photo' | 'voice' | 'video' | 'sticker' | 'location' | 'document' | 'contact' | 'other'

/** One message as its channel received it. */
export interface InboundMessage {
  readonly channel: ChannelName
  /** The channel's own id of this delivery; (channel, externalId) is handled once. */
  readonly externalId: string
  readonly conversationId: string
  /** Where to answer: a chat id, a session. */
  readonly address: string
  readonly text: string
  /** Set when something other than text came. */
  readonly attachment?: Attachment
  /** The message itself on its channel, where it can be referred to later: to copy its attachment, to follow its edits. */
  readonly messageId?: string
  /** The message was said before with other words; `messageId` is its id. */
  readonly isEdit?: true
  /** A pressed button or command that is not plain text. */
  readonly action?: InboundAction
  /** BCP 47 wish of the client, such as zh-CN. */
  readonly locale?: string
  /** ISO date and time. */
  readonly receivedAt: string
}

export type InboundAction =
  | { readonly type: 'start' | 'help' | 'human' | 'forget' | 'skip' | 'confirm' | 'decline' }
  /** No longer wants to be told. */
  | { readonly type: 'no-notice' }
  | { readonly type: 'feedback'; readonly value: 'up' | 'down'; readonly answerId: string }
  /** Wants to be told once the question of an abstention has an answer; the latest where it names none. */
  | { readonly type: 'notify'; readonly answerId?: string }
  /** The table of an answer of this conversation as a file. */
  | { readonly type: 'download'; readonly answerId: string }

/** A message on its way out, stored before it is sent. */
export interface OutboundMessage {
  readonly id: number
  readonly channel: ChannelName
  readonly address: string
  readonly conversationId?: string
  readonly leadId?: string
  readonly content: OutboundContent
}

/** A message of one chat that another chat gets as it is, such as a photo. */
export interface MediaReference {
  readonly attachment: Attachment
  readonly address: string
  readonly messageId: string
}

/** What a press below a message in a staff chat does. */
export type StaffAction =
  | { readonly type: 'claim' | 'release' | 'reopen' | 'draft'; readonly leadId: string }
  | { readonly type: 'status'; readonly leadId: string; readonly status: LeadStatus; readonly reason?: EndReason }
  /** Shows the reasons to choose from. */
  | { readonly type: 'end'; readonly leadId: string; readonly status: 'lost' | 'closed' }
  | { readonly type: 'send'; readonly draftId: string }
  /** Somebody sees to a question without an answer. */
  | { readonly type: 'gap-take'; readonly gapId: number }
  /** Nobody is to; shows the reasons to choose from where it names none. */
  | { readonly type: 'gap-dismiss'; readonly gapId: number; readonly reason?: GapDismissal }
  /** Makes a draft for the knowledge base of what staff said at a time, in milliseconds. */
  | { readonly type: 'faq'; readonly leadId: string; readonly saidAt: number }

export interface StaffButton {
  readonly label: string
  readonly action: StaffAction
}

/** Where in a staff chat something is said. */
export interface StaffThread {
  readonly topicId?: string
  /** The message that is answered. */
  readonly replyTo?: string
}

export type OutboundContent =
  | { readonly type: 'answer'; readonly answer: Answer; readonly answerId: string }
  | { readonly type: 'text'; readonly text: string }
  | ({ readonly type: 'file'; readonly name: string; readonly mediaType: string; readonly text: string } & StaffThread)
  | ({
      readonly type: 'picture'
      readonly name: string
      readonly base64: string
      readonly caption: string
    } & StaffThread)
  /** A photo, document or place that staff send to an enterprise. */
  | { readonly type: 'media'; readonly caption: string; readonly media: MediaReference }
  /** Other words for the message that was sent for `source`. */
  | { readonly type: 'edit'; readonly source: string; readonly text: string }
  | { readonly type: 'recall'; readonly source: string }
  /** Shows the lead's card as it is now: sends it, or edits the one that is there. */
  | { readonly type: 'lead-card'; readonly leadId: string }
  /** What the enterprise said, for staff. */
  | { readonly type: 'lead-relay'; readonly leadId: string; readonly text: string; readonly media?: MediaReference }
  | { readonly type: 'lead-relay-edit'; readonly leadId: string; readonly source: string; readonly text: string }
  /** What the desk itself says to staff: about a lead in its thread, or in answer to a command. */
  | ({
      readonly type: 'staff-notice'
      readonly leadId?: string
      readonly text: string
      /** Named so that they are notified. */
      readonly mentions?: readonly StaffMember[]
      readonly buttons?: readonly (readonly StaffButton[])[]
    } & StaffThread)
  /** Takes away what was said of a lead whose enterprise had its data erased. */
  | { readonly type: 'lead-erase'; readonly leadId: string; readonly messageId: string; readonly isMedia: boolean }
  /** What happened to a lead, for other systems. */
  | { readonly type: 'lead-event'; readonly leadId: string; readonly payload: LeadEventPayload }

export type LeadEventName = 'lead.created' | 'lead.claimed' | 'lead.status' | 'lead.message' | 'lead.closed'

/** The body of a Standard Webhooks message; it holds no contact data. */
export interface LeadEventPayload {
  readonly type: LeadEventName
  /** ISO date and time. */
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
}
