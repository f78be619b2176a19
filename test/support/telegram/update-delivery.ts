import type { Update } from 'grammy/types'
import { ApiRefusal } from './faults.ts'
import type { Mischief } from './mischief.ts'
import { numberIn, objectIn, type Payload, textIn } from './payload.ts'
import { UpdateQueue } from './update-queue.ts'
import { WebhookPump } from './webhook-pump.ts'

/** Kinds that come only to a bot that asked for them. */
const UNUSUAL = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

/** The updates on their way to the bot, which polls for them or has them posted. */
export class UpdateDelivery implements AsyncDisposable {
  readonly queue: UpdateQueue
  /** Webhook requests go to this origin, whatever host the bot named. */
  webhookOrigin: string | undefined
  readonly #pump: WebhookPump
  #updateId = 1000
  #poll: AbortController | undefined
  /** What the bot asked for last; undefined while it never said. */
  #wanted: ReadonlySet<string> | undefined

  constructor(mischief: Mischief) {
    this.queue = new UpdateQueue(mischief)
    this.#pump = new WebhookPump(this.queue)
  }

  /** An update that the bot did not ask for is made but does not reach it. */
  deliver(content: Partial<Update>): Update {
    const update = { ...content, update_id: this.#updateId++ } as Update
    if (Object.keys(content).every((kind) => this.#isWanted(kind))) this.queue.add(update)
    this.#pump.wake()
    return update
  }

  async getUpdates(payload: Payload, gone: AbortSignal): Promise<readonly Update[]> {
    if (this.#pump.isActive) {
      throw new ApiRefusal(409, "Conflict: can't use getUpdates method while webhook is active")
    }
    this.#want(payload)
    this.#poll?.abort()
    const poll = new AbortController()
    this.#poll = poll
    gone.addEventListener('abort', () => poll.abort(), { once: true })
    const [offset = 0, limit = 100, seconds = 0] = ['offset', 'limit', 'timeout'].map((name) => numberIn(payload, name))
    const updates = await this.queue.poll(offset, limit, seconds, poll.signal)
    if (poll.signal.aborted) throw new ApiRefusal(409, 'Conflict: terminated by other getUpdates request')
    return updates
  }

  setWebhook(payload: Payload): void {
    this.#want(payload)
    const url = textIn(payload, 'url') ?? ''
    const target = this.webhookOrigin ? this.webhookOrigin + new URL(url).pathname : url
    this.#pump.start(target, String(payload.secret_token))
  }

  async deleteWebhook(): Promise<void> {
    await this.#pump.stop()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pump[Symbol.asyncDispose]()
  }

  #want(payload: Payload): void {
    const kinds = objectIn<readonly string[]>(payload, 'allowed_updates')
    if (kinds) this.#wanted = kinds.length > 0 ? new Set(kinds) : undefined
  }

  #isWanted(kind: string): boolean {
    return this.#wanted ? this.#wanted.has(kind) : !UNUSUAL.has(kind)
  }
}
