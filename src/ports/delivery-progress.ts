/**
 * Which parts of one outgoing message its channel has confirmed, kept across restarts,
 * so that a retry sends only the parts that are missing.
 */
export interface DeliveryProgress {
  /** The channel's ids of the confirmed parts, in order; empty when there are none. */
  confirmedParts(messageId: number): Promise<readonly string[]>
  /** Stores that the next part was confirmed under this id. */
  confirmPart(messageId: number, externalMessageId: string): Promise<void>
}
