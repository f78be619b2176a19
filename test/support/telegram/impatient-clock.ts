import type { Clock } from '../../../src/ports/clock.ts'

/** A clock whose sleeps pass at once, each moving the time on; they are recorded. */
export class ImpatientClock implements Clock {
  readonly sleeps: number[] = []
  #now = new Date('2024-11-24T02:00:00Z').getTime()

  now(): Date {
    return new Date(this.#now)
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.sleeps.push(milliseconds)
    await new Promise((resolve) => setImmediate(resolve))
    this.#now += milliseconds
    signal?.throwIfAborted()
  }
}
