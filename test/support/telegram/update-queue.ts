import type { Update } from 'grammy/types'

/** Updates that the bot has not confirmed yet, as Telegram keeps them. */
export class UpdateQueue {
  #updates: Update[] = []
  /** Handed out whatever the offset says, once. */
  #repeats: Update[] = []
  #isReversed = false
  #waiting: (() => void) | undefined

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

  shift(): Update | undefined {
    return this.#repeats.shift() ?? this.#updates.shift()
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
    if (this.#isReversed && batch.length > 1) {
      this.#isReversed = false
      return batch.reverse()
    }
    return batch
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
