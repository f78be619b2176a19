import type { Clock } from '../ports/clock.ts'

/** Does `action` every so many milliseconds until disposed of. */
export function lookAgain(milliseconds: number, clock: Clock, action: () => void): Disposable {
  const stop = new AbortController()
  const look = async () => {
    while (true) {
      await clock.sleep(milliseconds, stop.signal)
      action()
    }
  }
  look().catch(() => undefined)
  return { [Symbol.dispose]: () => stop.abort() }
}
