import type { Clock } from '../../../../src/ports/clock.ts'

/** Time stands still until it is advanced; a sleep ends only by its signal. */
export class StillClock implements Clock {
  #now = new Date('2026-11-24T09:00:00.000Z')

  now(): Date {
    return this.#now
  }

  advance(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds)
  }

  sleep(_milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((_resolve, reject) => {
      if (signal?.aborted) reject(signal.reason)
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
  }
}
