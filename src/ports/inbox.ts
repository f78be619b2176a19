import type { InboundMessage } from '../domain/message.ts'

/** Every inbound message, stored before it is acknowledged. */
export interface Inbox {
  /** Stores the message; false when its (channel, externalId) was stored before. */
  accept(message: InboundMessage): Promise<boolean>
  /** Stored but not yet handled by a committed turn, oldest first. */
  pending(): Promise<readonly InboundMessage[]>
}
