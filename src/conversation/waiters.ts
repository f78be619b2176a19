import type { InboundMessage } from '../domain/message.ts'

interface Waiter {
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
  readonly onSentence?: ((sentence: string) => void) | undefined
}

type Key = Pick<InboundMessage, 'channel' | 'externalId'>

/** What makes an inbound message one and the same. */
export const keyOf = ({ channel, externalId }: Key): string => `${channel}\n${externalId}`

/** Those who wait for the turn of a message. */
export class Waiters {
  readonly #waiters = new Map<string, Waiter[]>()

  wait(message: Key, onSentence?: (sentence: string) => void): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const key = keyOf(message)
    this.#waiters.set(key, [...(this.#waiters.get(key) ?? []), { resolve, reject, onSentence }])
    return promise
  }

  tell(messages: readonly Key[], sentence: string): void {
    for (const message of messages) {
      for (const waiter of this.#waiters.get(keyOf(message)) ?? []) waiter.onSentence?.(sentence)
    }
  }

  settle(messages: readonly Key[]): void {
    for (const waiter of this.#take(messages)) waiter.resolve()
  }

  fail(messages: readonly Key[], error: unknown): void {
    for (const waiter of this.#take(messages)) waiter.reject(error)
  }

  failAll(error: unknown): void {
    const waiters = [...this.#waiters.values()].flat()
    this.#waiters.clear()
    for (const waiter of waiters) waiter.reject(error)
  }

  #take(messages: readonly Key[]): readonly Waiter[] {
    return messages.flatMap((message) => {
      const key = keyOf(message)
      const waiters = this.#waiters.get(key) ?? []
      this.#waiters.delete(key)
      return waiters
    })
  }
}
