import type { FakeCall } from './fake-call.ts'
import type { FakeMessage } from './fake-message.ts'

/** All messages of a chat, those that are gone as well. */
export class MessageLog {
  readonly #messages = new Map<number, FakeMessage>()
  #lastId: number
  #list: readonly FakeMessage[] | undefined

  /** @param lastId the ids up to here are taken. */
  constructor(lastId = 0) {
    this.#lastId = lastId
  }

  nextId(): number {
    return ++this.#lastId
  }

  /** In the order in which they were sent. */
  get all(): readonly FakeMessage[] {
    this.#list ??= [...this.#messages.values()]
    return this.#list
  }

  /** A message that is still there. */
  get(id: number | undefined): FakeMessage | undefined {
    const message = id === undefined ? undefined : this.#messages.get(id)
    return message?.isDeleted ? undefined : message
  }

  put(message: FakeMessage): FakeMessage {
    this.#messages.set(message.id, message)
    this.#lastId = Math.max(this.#lastId, message.id)
    this.#list = undefined
    return message
  }

  /** Makes it gone; whoever asks for it later does not find it. */
  delete(message: FakeMessage, call?: FakeCall): void {
    this.put({ ...message, isDeleted: true, calls: call ? [...message.calls, call] : message.calls })
  }
}
