import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { describeApiError, retryAfterMs, toDeliveryError } from './api-errors.ts'

const ATTEMPTS = 3
const LONGEST_PAUSE_MS = 30_000

/**
 * Calls that answer a press or a command at once, beside the outbox: tried a few times,
 * never waited for by the intake of updates, and harmless when lost.
 */
export class SideCalls implements AsyncDisposable {
  readonly #clock: Clock
  readonly #log: Log
  readonly #running = new Set<Promise<void>>()
  readonly #stopping = new AbortController()

  constructor(clock: Clock, log: Log) {
    this.#clock = clock
    this.#log = log
  }

  /** Starts `call`; a failure ends in the log. */
  start(call: () => Promise<unknown>): void {
    const running = this.#attempt(call).finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  /** Starts no further attempt and waits for those under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort()
    while (this.#running.size > 0) await Promise.all(this.#running)
  }

  async #attempt(call: () => Promise<unknown>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await call()
        return
      } catch (error) {
        if (attempt === ATTEMPTS || this.#stopping.signal.aborted || !toDeliveryError(error).isRetryable) {
          this.#log.warn({ reason: describeApiError(error) }, 'a Telegram call beside the outbox failed')
          return
        }
        const pause = Math.min(retryAfterMs(error) ?? 500 * attempt, LONGEST_PAUSE_MS)
        await this.#clock.sleep(pause, this.#stopping.signal).catch(() => undefined)
      }
    }
  }
}
