import { DeliveryError } from '../../domain/errors.ts'
import type { Clock } from '../../ports/clock.ts'

/** Telegram takes no more messages of a bot into one group; https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this. */
const MESSAGES = 20
const PERIOD_MS = 60_000

/** Keeps the bot below the number of messages that Telegram takes into one group. */
export class GroupPace {
  readonly #clock: Clock
  readonly #sent = new Map<string, readonly number[]>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @throws DeliveryError to be tried again once the group takes another message. */
  take(chatId: string): void {
    if (!chatId.startsWith('-')) return
    const now = this.#clock.now().getTime()
    const recent = (this.#sent.get(chatId) ?? []).filter((at) => at > now - PERIOD_MS)
    const oldest = recent[0]
    if (oldest !== undefined && recent.length >= MESSAGES) {
      throw new DeliveryError('the group has had its messages of this minute', true, {
        retryAfterMs: oldest + PERIOD_MS - now,
      })
    }
    this.#sent.set(chatId, [...recent, now])
  }
}
