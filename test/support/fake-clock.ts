import type { Clock } from '../../src/ports/clock.ts'

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now: number
  #sleepers: Sleeper[] = []
  #whenAsleep: { readonly count: number; readonly resolve: () => void }[] = []

  constructor(start = '2026-11-24T02:00:00.000Z') {
    this.#now = Date.parse(start)
  }

  now(): Date {
    return new Date(this.#now)
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const sleeper = { at: this.#now + milliseconds, wake: resolve }
      this.#sleepers.push(sleeper)
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper)
        reject(signal.reason)
      })
      for (const waiting of this.#whenAsleep) if (this.#sleepers.length >= waiting.count) waiting.resolve()
    })
  }

  /** Resolves once `count` sleepers are waiting. */
  async asleep(count = 1): Promise<void> {
    if (this.#sleepers.length >= count) return
    await new Promise<void>((resolve) => this.#whenAsleep.push({ count, resolve }))
  }

  /** Moves the time on and wakes whoever is due, earliest first. */
  advance(milliseconds: number): void {
    this.#now += milliseconds
    const due = this.#sleepers.filter(({ at }) => at <= this.#now).sort((a, b) => a.at - b.at)
    this.#sleepers = this.#sleepers.filter(({ at }) => at > this.#now)
    for (const { wake } of due) wake()
  }
}
