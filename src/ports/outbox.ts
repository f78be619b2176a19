import type { LeadStep } from '../domain/lead-history.ts'
import type { ChannelName, OutboundContent, OutboundMessage } from '../domain/message.ts'

/** A message to be stored; `dedupeKey` makes storing it twice harmless. */
export interface NewOutboundMessage {
  readonly channel: ChannelName
  readonly address: string
  readonly conversationId?: string
  readonly leadId?: string
  readonly content: OutboundContent
  readonly dedupeKey: string
  /** The message that this one hands on, such as `telegram:-100123:45`, so that it can be edited and taken back. */
  readonly source?: string
}

/** A message as its channel now holds it. */
export interface SentMessage {
  readonly address: string
  readonly externalMessageId: string
  readonly content: OutboundContent
  /** Whether it holds the words of several messages. */
  readonly isJoined: boolean
}

/** The lead of a message in a staff chat. */
export interface LeadOfMessage {
  readonly leadId: string
  /** Whether a reply to it is for the enterprise: it is the lead's card or the enterprise's words. */
  readonly isForReplies: boolean
}

/** Where a lead's card went. */
export interface PlacedCard {
  readonly chatId: string
  readonly topicId?: string
  readonly cardId: string
}

/** What a channel tells of a message that it handed over. */
export interface DeliveryReceipt {
  readonly externalMessageId?: string
  readonly card?: PlacedCard
}

/** What follows from a message that cannot be delivered. */
export interface FailureConsequences {
  readonly messages: readonly NewOutboundMessage[]
  readonly steps: readonly LeadStep[]
}

/** Outgoing messages, stored in the transaction that decided them and sent with retries. */
export interface Outbox {
  /** Not sent, not failed for good, and due at `now`; the oldest of each (channel, address) only, so that order holds. */
  due(now: Date): Promise<readonly OutboundMessage[]>
  /** Time of the earliest retry that lies after `after`, if any. */
  nextDueAt(after: Date): Promise<Date | undefined>
  /**
   * Notes that sending begins. `uncertainAfter` when an earlier attempt began and was neither confirmed nor refused, so
   * that its message may have arrived: the latest id, as a number, that the channel had given a message of this chat in
   * either direction before that attempt; 0 without any.
   */
  begin(id: number): Promise<{ readonly uncertainAfter?: number }>
  /** Waiting messages of the same kind and lead on the same address that were stored after `message`, in order. */
  followers(message: OutboundMessage): Promise<readonly OutboundMessage[]>
  /**
   * The message, and those that went out as part of it, are with their receiver.
   * @returns false when it was erased while it was on its way.
   */
  markSent(id: number, receipt: DeliveryReceipt, including?: readonly number[]): Promise<boolean>
  /** `isRefused`: the receiver said no, so nothing arrived. */
  markForRetry(id: number, at: Date, reason: string, isRefused: boolean): Promise<void>
  /** Given up; `consequences` tell whoever must know. */
  markFailed(id: number, reason: string, consequences?: FailureConsequences): Promise<void>
  /** How often sending was tried. */
  attempts(id: number): Promise<number>
  /** The message that was sent for `source`. */
  sentFor(source: string): Promise<SentMessage | undefined>
  /** The lead that whatever hands `source` on belongs to, sent or not. */
  leadOfSource(source: string): Promise<string | undefined>
  /** The lead that a message on a channel belongs to (its card, or a relayed message in its thread). */
  leadOfMessage(channel: ChannelName, address: string, externalMessageId: string): Promise<LeadOfMessage | undefined>
  /** What the turn that handled this inbound message sent, in order; undefined while it is pending or unknown. */
  repliesTo(channel: ChannelName, externalId: string): Promise<readonly OutboundMessage[] | undefined>
}
