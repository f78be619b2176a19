/** Chats remembered; the oldest are forgotten, and their buttons count as current. */
const CAPACITY = 10_000

/**
 * The message with decision buttons (skip, confirm, decline) that each chat may still press,
 * so that a press on an older question does not answer a newer one.
 */
export class LatestPrompts {
  readonly #messageIds = new Map<string, number>()

  /** A new decision was asked for: buttons of earlier messages no longer decide. */
  sent(chatId: string, messageId: number): void {
    this.#messageIds.delete(chatId)
    this.#messageIds.set(chatId, messageId)
    const oldest = this.#messageIds.keys().next()
    if (this.#messageIds.size > CAPACITY && !oldest.done) this.#messageIds.delete(oldest.value)
  }

  isCurrent(chatId: string, messageId: number): boolean {
    return messageId >= (this.#messageIds.get(chatId) ?? 0)
  }

  /** A button of the message was pressed; it decides once. */
  useUp(chatId: string, messageId: number): void {
    this.sent(chatId, messageId + 1)
  }
}
