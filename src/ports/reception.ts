import type { InboundMessage, OutboundMessage } from '../domain/message.ts'

export interface WaitingOptions {
  /** Called with each checked sentence of the answer as it becomes known. */
  readonly onSentence?: (sentence: string) => void
}

/** Where channels hand inbound messages in. One conversation is one queue. */
export interface Reception {
  /** Stores the message and queues its turn; resolves once stored. False for a redelivery. */
  receive(message: InboundMessage): Promise<boolean>
  /**
   * Stores the message, waits for its turn and returns what is to be shown, marked as sent.
   * A redelivery returns the same messages again.
   */
  converse(message: InboundMessage, options?: WaitingOptions): Promise<readonly OutboundMessage[]>
}
