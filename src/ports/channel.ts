import type { Lead } from '../domain/lead.ts'
import type { ChannelName, OutboundMessage } from '../domain/message.ts'

export interface Delivery {
  readonly message: OutboundMessage
  /** The lead that the message is about, as it is now. */
  readonly lead?: Lead
  /** The message on the channel to answer (a relay) or to edit (a card update). */
  readonly targetMessageId?: string
}

/** A way to reach people. Rendering for the medium happens here. */
export interface Channel {
  readonly name: ChannelName
  /**
   * Hands one message over and returns the channel's id of it.
   * @throws DeliveryError, retryable or final.
   */
  deliver(delivery: Delivery): Promise<{ readonly externalMessageId?: string }>
}
