import type { Update } from 'grammy/types'
import type { Mischief } from './mischief.ts'

/** Updates that the bot has not confirmed yet, as Telegram keeps them. */
export class UpdateQueue {
  readonly #mischief: Mischief
  #updates: Update[] = []
  /** Handed out whatever the offset says, once. */
  #repeats: Update[] = []
  #isReversed = false
  #waiting: (() => void) | undefined

  constructor(mischief: Mischief) {
    this.#mischief = mischief
  }

  add(update: Update): void {
    this.#updates.push(update)
    this.#waiting?.()
  }

  /** Hands an update out again although it may be confirmed already. */
  repeat(update: Update): void {
    this.#repeats.push(update)
    this.#waiting?.()
  }

  /** The next batch comes in reverse order. */
  reverseNext(): void {
    this.#isReversed = true
  }

  get unconfirmed(): readonly Update[] {
    return this.#updates
  }

  /** Takes the next update out; the one after it when the order is turned round. */
  shift(): Update | undefined {
    const repeat = this.#repeats.shift()
    if (repeat) return repeat
    const [update] = this.#updates.splice(this.#mischief.reverses(this.#updates.length) ? 1 : 0, 1)
    this.#repeatOneOf(update ? [update] : [])
    return update
  }

  unshift(update: Update): void {
    this.#updates.unshift(update)
  }

  /** Confirms what is below `offset` and answers the rest, waiting up to `seconds` for something to come. */
  async poll(offset: number, limit: number, seconds: number, gone: AbortSignal): Promise<readonly Update[]> {
    this.#updates = this.#updates.filter((update) => update.update_id >= offset)
    if (this.#updates.length + this.#repeats.length === 0 && seconds > 0) await this.#arrival(seconds, gone)
    if (gone.aborted) return []
    const batch = [...this.#repeats.splice(0), ...this.#updates].slice(0, limit)
    // Only of what comes for the first time, so that repeating ends.
    this.#repeatOneOf(this.#updates.slice(0, limit))
    if (this.#mischief.reverses(batch.length)) return batch.reverse()
    if (this.#isReversed && batch.length > 1) {
      this.#isReversed = false
      return batch.reverse()
    }
    return batch
  }

  #repeatOneOf(updates: readonly Update[]): void {
    const update = this.#mischief.repeats(updates)
    if (update) this.#repeats.push(update)
  }

  #arrival(seconds: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000)
      const done = () => {
        clearTimeout(timer)
        resolve()
      }
      this.#waiting = done
      gone.addEventListener('abort', done, { once: true })
    })
  }
}
