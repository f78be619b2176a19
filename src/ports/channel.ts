import type { ChannelName, OutboundMessage } from '../domain/message.ts'
import type { LeadPacket } from './lead-packets.ts'
import type { DeliveryReceipt, SentMessage } from './outbox.ts'

export interface Delivery {
  readonly message: OutboundMessage
  /** Further messages of the same kind that may go out as one with it. */
  readonly followers: readonly OutboundMessage[]
  /** The lead that the message is about, as it is now. */
  readonly packet?: LeadPacket
  /** The message that is to be edited or taken back. */
  readonly target?: SentMessage
  /** Set when an earlier attempt may have arrived: the latest message id known in the chat before it. */
  readonly uncertainAfter?: number
}

/** A way to reach people. Rendering for the medium happens here. */
export interface Channel {
  readonly name: ChannelName
  /**
   * Hands one message over, and of its followers those that it could take along.
   * @throws DeliveryError, retryable or final.
   */
  deliver(delivery: Delivery): Promise<DeliveryReceipt & { readonly including?: readonly number[] }>
}
