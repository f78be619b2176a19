import type { Answer } from './answer.ts'

export type ChannelName = 'telegram' | 'webhook' | 'page' | 'command'

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
  /** A pressed button or command that is not plain text. */
  readonly action?: InboundAction
  /** BCP 47 wish of the client, such as zh-CN. */
  readonly locale?: string
  /** ISO date and time. */
  readonly receivedAt: string
}

export type InboundAction =
  | { readonly type: 'start' | 'help' | 'human' | 'forget' | 'skip' | 'confirm' | 'decline' }
  | { readonly type: 'feedback'; readonly value: 'up' | 'down'; readonly answerId: string }
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

export type OutboundContent =
  | { readonly type: 'answer'; readonly answer: Answer; readonly answerId: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'file'; readonly name: string; readonly mediaType: string; readonly text: string }
  | { readonly type: 'lead-card'; readonly leadId: string }
  | { readonly type: 'lead-card-update'; readonly leadId: string }
  | { readonly type: 'lead-relay'; readonly leadId: string; readonly text: string }
