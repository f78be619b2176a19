import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { forGrammy } from './abort-signal.ts'
import { isApiError } from './api-errors.ts'
import type { Connection } from './connection.ts'
import { ALLOWED_UPDATES } from './update-router.ts'

/** After so many failures of one update the next one is tried, to tell a bad update from a bad day. */
const ATTEMPTS = 5
const LONGEST_PAUSE_MS = 30_000

/**
 * Long polling that confirms an update only after it was handled, in order.
 * grammY's own polling moves on before and whether or not handling succeeds, and ends on 401 and 409.
 */
export class UpdatePoller {
  readonly #api: Api
  readonly #connection: Connection
  readonly #handle: (update: Update) => Promise<void>
  readonly #clock: Clock
  readonly #log: Log
  readonly #pollSeconds: number
  #offset: number | undefined
  #failing: { readonly updateId: number; readonly attempts: number } | undefined

  constructor(parts: {
    api: Api
    connection: Connection
    handle: (update: Update) => Promise<void>
    clock: Clock
    log: Log
    pollSeconds: number
  }) {
    this.#api = parts.api
    this.#connection = parts.connection
    this.#handle = parts.handle
    this.#clock = parts.clock
    this.#log = parts.log
    this.#pollSeconds = parts.pollSeconds
  }

  /** Takes updates until `signal` is aborted; then ends the one in hand and confirms what was handled. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const updates = await this.#connection.persist(signal, () => this.#fetch(signal))
      if (updates?.length) await this.#handleAll(updates, signal)
    }
    await this.#confirm()
  }

  async #fetch(signal: AbortSignal): Promise<Update[]> {
    try {
      return await this.#api.getUpdates({ ...this.#position(), timeout: this.#pollSeconds }, forGrammy(signal))
    } catch (error) {
      // Somebody set a webhook meanwhile; polling is what this process was told to do.
      if (isApiError(error, 409, /webhook/i)) await this.#api.deleteWebhook()
      throw error
    }
  }

  #position() {
    return { allowed_updates: ALLOWED_UPDATES, ...(this.#offset === undefined ? {} : { offset: this.#offset }) }
  }

  async #handleAll(updates: readonly Update[], signal: AbortSignal): Promise<void> {
    let hasFailed = false
    for (const update of updates.toSorted((one, other) => one.update_id - other.update_id)) {
      if (signal.aborted) return
      if (await this.#succeeds(update)) {
        this.#passOver(update)
        hasFailed = false
      } else {
        hasFailed = true
        if ((this.#failing?.attempts ?? 0) < ATTEMPTS) break
      }
    }
    if (hasFailed) {
      const pause = Math.min(500 * 2 ** (this.#failing?.attempts ?? 0), LONGEST_PAUSE_MS)
      await this.#clock.sleep(pause, signal).catch(() => undefined)
    }
  }

  async #succeeds(update: Update): Promise<boolean> {
    try {
      await this.#handle(update)
      return true
    } catch (error) {
      this.#log.error({ updateId: update.update_id, error }, 'a Telegram update could not be stored')
      const attempts = this.#failing?.updateId === update.update_id ? this.#failing.attempts + 1 : 1
      if (!this.#failing || this.#failing.updateId === update.update_id) {
        this.#failing = { updateId: update.update_id, attempts }
      }
      return false
    }
  }

  /** The update is handled; one before it that kept failing while this one did not is given up. */
  #passOver(update: Update): void {
    if (this.#failing && this.#failing.updateId < update.update_id) {
      this.#log.error({ updateId: this.#failing.updateId }, 'a Telegram update was given up')
    }
    this.#failing = undefined
    this.#offset = update.update_id + 1
  }

  async #confirm(): Promise<void> {
    if (this.#offset === undefined) return
    await this.#api
      .getUpdates({ ...this.#position(), limit: 1, timeout: 0 })
      // Unconfirmed updates come again after the restart and change nothing.
      .catch(() => this.#log.debug({}, 'the last Telegram updates could not be confirmed'))
  }
}
