import type { OutboundMessage } from '../../domain/message.ts'
import type { Channel, Delivery } from '../../ports/channel.ts'

export interface PageListener {
  message(message: OutboundMessage): void
  /** The channel lets the listener go: a newer tab takes its place, or the server stops. */
  end(): void
}

/** Open tabs of one conversation; the oldest is let go beyond this. */
const MOST_LISTENERS = 6

/**
 * Later messages to people on the page, such as words from staff. An open tab gets them at once; otherwise they wait
 * in the stored transcript, which the page reads whenever it opens. Delivery therefore always succeeds.
 */
export class PageChannel implements Channel {
  readonly name = 'page'
  readonly #listeners = new Map<string, Set<PageListener>>()

  async deliver({ message }: Pick<Delivery, 'message'>): Promise<Record<string, never>> {
    for (const listener of this.#listeners.get(message.address) ?? []) listener.message(message)
    return {}
  }

  /** Hands later messages for `address` to `listener` until the returned function is called. */
  connect(address: string, listener: PageListener): () => void {
    const listeners = this.#listeners.get(address) ?? new Set()
    this.#listeners.set(address, listeners.add(listener))
    const [oldest] = listeners
    if (listeners.size > MOST_LISTENERS && oldest) {
      listeners.delete(oldest)
      oldest.end()
    }
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listeners.get(address) === listeners) this.#listeners.delete(address)
    }
  }

  /** Lets every listener go. */
  disconnectAll(): void {
    const all = [...this.#listeners.values()].flatMap((listeners) => [...listeners])
    this.#listeners.clear()
    for (const listener of all) listener.end()
  }
}
