import { GrammyError } from 'grammy'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { describeApiError, isApiError, isUnauthorized, retryAfterMs } from './api-errors.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** A refused token rarely heals; asking seldom keeps the log quiet and finds it when it does. */
const REFUSED_PAUSE_MS = 300_000

/** Calls that must succeed before anything else makes sense: repeated with growing pauses until they do. */
export class Connection {
  readonly #clock: Clock
  readonly #log: Log
  #failures = 0
  #reported: string | undefined

  constructor(clock: Clock, log: Log) {
    this.#clock = clock
    this.#log = log
  }

  /** The call's result; undefined once `signal` is aborted. Each kind of trouble is logged once, and its end. */
  async persist<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T | undefined> {
    while (!signal.aborted) {
      try {
        const result = await call()
        this.#recovered()
        return result
      } catch (error) {
        if (!signal.aborted) await this.#pause(error, signal)
      }
    }
    return undefined
  }

  #recovered(): void {
    if (this.#reported) this.#log.info({}, 'Telegram answers again')
    this.#failures = 0
    this.#reported = undefined
  }

  async #pause(error: unknown, signal: AbortSignal): Promise<void> {
    this.#failures++
    this.#report(error)
    const growing = Math.min(FIRST_PAUSE_MS * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS)
    const pause = isUnauthorized(error) ? REFUSED_PAUSE_MS : (retryAfterMs(error) ?? growing)
    await this.#clock.sleep(pause, signal).catch(() => undefined)
  }

  #report(error: unknown): void {
    const kind = error instanceof GrammyError ? String(error.error_code) : 'network'
    if (kind === this.#reported) return
    this.#reported = kind
    if (isUnauthorized(error)) {
      this.#log.error({}, 'TELEGRAM_BOT_TOKEN: Telegram refuses this token; Telegram is off, other channels go on')
    } else if (isApiError(error, 409)) {
      this.#log.warn({}, 'Telegram: another program takes the updates of this bot (409); waiting for it to stop')
    } else {
      this.#log.warn({ reason: describeApiError(error) }, 'Telegram cannot be reached; trying again')
    }
  }
}
