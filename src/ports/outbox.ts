import type { ChannelName, OutboundContent, OutboundMessage } from '../domain/message.ts'

/** A message to be stored; `dedupeKey` makes storing it twice harmless. */
export interface NewOutboundMessage {
  readonly channel: ChannelName
  readonly address: string
  readonly conversationId?: string
  readonly leadId?: string
  readonly content: OutboundContent
  readonly dedupeKey: string
}

/** Outgoing messages, stored in the transaction that decided them and sent with retries. */
export interface Outbox {
  /** Not sent, not failed for good, and due at `now`; the oldest of each (channel, address) only, so that order holds. */
  due(now: Date): Promise<readonly OutboundMessage[]>
  /** Time of the earliest retry that lies after `after`, if any. */
  nextDueAt(after: Date): Promise<Date | undefined>
  markSent(id: number, externalMessageId?: string): Promise<void>
  markForRetry(id: number, at: Date, reason: string): Promise<void>
  markFailed(id: number, reason: string): Promise<void>
  /** How often sending was tried. */
  attempts(id: number): Promise<number>
  /** The message on the channel that carries the lead's card, once it was sent. */
  cardMessage(leadId: string): Promise<{ readonly address: string; readonly externalMessageId: string } | undefined>
  /** The lead that a message on a channel belongs to (its card, or a relayed message in its thread). */
  leadOfMessage(channel: ChannelName, address: string, externalMessageId: string): Promise<string | undefined>
  /** What the turn that handled this inbound message sent, in order; undefined while it is pending or unknown. */
  repliesTo(channel: ChannelName, externalId: string): Promise<readonly OutboundMessage[] | undefined>
}
