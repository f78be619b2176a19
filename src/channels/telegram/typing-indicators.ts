import type { Clock } from '../../ports/clock.ts'

/** Telegram shows "typing" for five seconds a call. */
const REFRESH_MS = 4_500
const LONGEST_MS = 60_000

/** Shows "typing" in a chat from a question until its answer, for a minute at most. */
export class TypingIndicators {
  readonly #clock: Clock
  readonly #send: (chatId: string, signal: AbortSignal) => Promise<unknown>
  readonly #running = new Map<string, AbortController>()

  constructor(clock: Clock, send: (chatId: string, signal: AbortSignal) => Promise<unknown>) {
    this.#clock = clock
    this.#send = send
  }

  start(chatId: string): void {
    this.stop(chatId)
    const controller = new AbortController()
    this.#running.set(chatId, controller)
    // A missing indicator is no reason to disturb anything.
    void this.#show(chatId, controller.signal)
      .catch(() => undefined)
      .finally(() => {
        if (this.#running.get(chatId) === controller) this.#running.delete(chatId)
      })
  }

  stop(chatId: string): void {
    this.#running.get(chatId)?.abort()
    this.#running.delete(chatId)
  }

  stopAll(): void {
    for (const chatId of [...this.#running.keys()]) this.stop(chatId)
  }

  async #show(chatId: string, signal: AbortSignal): Promise<void> {
    const until = this.#clock.now().getTime() + LONGEST_MS
    while (!signal.aborted && this.#clock.now().getTime() < until) {
      await this.#send(chatId, signal)
      await this.#clock.sleep(REFRESH_MS, signal)
    }
  }
}
