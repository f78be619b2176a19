import type { Clock } from '../../../src/ports/clock.ts'

/** When a day began in the test and in the real world, and how many of its milliseconds pass in a real one. */
export interface Pace {
  readonly realStart: number
  readonly dayStart: number
  readonly speed: number
}

/** A clock that runs faster than the real one, the same in every process that knows the pace. */
export class HurriedClock implements Clock {
  readonly #pace: Pace

  constructor(pace: Pace) {
    this.#pace = pace
  }

  now(): Date {
    const { realStart, dayStart, speed } = this.#pace
    return new Date(dayStart + (Date.now() - realStart) * speed)
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const timer = setTimeout(resolve, milliseconds / this.#pace.speed)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(signal.reason)
      })
    })
  }
}
