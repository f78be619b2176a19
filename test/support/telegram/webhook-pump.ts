import type { UpdateQueue } from './update-queue.ts'

const RETRY_MS = 50

/** Posts updates to a webhook one at a time and repeats each until it is answered with 200, as Telegram does. */
export class WebhookPump implements AsyncDisposable {
  readonly #queue: UpdateQueue
  #signal = Promise.withResolvers<void>()
  #stop: AbortController | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(queue: UpdateQueue) {
    this.#queue = queue
  }

  get isActive(): boolean {
    return this.#stop !== undefined
  }

  start(url: string, secret: string): void {
    if (this.#stop) return
    this.#stop = new AbortController()
    this.#running = this.#run(url, secret, this.#stop.signal)
  }

  wake(): void {
    this.#signal.resolve()
  }

  async stop(): Promise<void> {
    this.#stop?.abort()
    this.wake()
    await this.#running
    this.#stop = undefined
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }

  async #run(url: string, secret: string, stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      this.#signal = Promise.withResolvers<void>()
      const update = this.#queue.shift()
      if (!update) {
        await this.#signal.promise
        continue
      }
      const isTaken = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify(update),
        signal: stopped,
      }).then(
        (response) => response.status === 200,
        () => false,
      )
      if (isTaken) continue
      this.#queue.unshift(update)
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
