import type { FakeChat } from './fake-chat.ts'
import { tooMany } from './faults.ts'

const WINDOW_MS = 60_000

/** How many messages a minute the bot may send to one group. */
export class GroupLimit {
  readonly #now: () => number
  readonly #sent = new Map<number, readonly number[]>()
  #most = Number.POSITIVE_INFINITY

  constructor(now: () => number) {
    this.#now = now
  }

  set(most: number): void {
    this.#most = most
  }

  /** Counts one message more. @throws ApiRefusal with the seconds to wait when it is one too many. */
  take(chat: FakeChat): void {
    if (chat.type === 'private') return
    const now = this.#now()
    const recent = (this.#sent.get(chat.id) ?? []).filter((at) => at > now - WINDOW_MS)
    const oldest = recent.at(-this.#most)
    if (recent.length >= this.#most && oldest !== undefined) {
      throw tooMany(Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000)))
    }
    this.#sent.set(chat.id, [...recent, now])
  }
}
