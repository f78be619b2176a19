import { createHash, timingSafeEqual } from 'node:crypto'
import type { Update } from 'grammy/types'
import type { Log } from '../../ports/log.ts'

/** Far above any update that Telegram sends. */
const BODY_LIMIT_BYTES = 1_000_000

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const isUpdate = (body: unknown): body is Update =>
  typeof body === 'object' && body !== null && 'update_id' in body && Number.isSafeInteger(body.update_id)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Takes the updates that Telegram posts; 200 only once an update is handled, so that Telegram repeats the others. */
export class WebhookReceiver {
  readonly #secret: Buffer
  readonly #handle: (update: Update) => Promise<void>
  readonly #log: Log

  constructor(secret: string, handle: (update: Update) => Promise<void>, log: Log) {
    this.#secret = digest(secret)
    this.#handle = handle
    this.#log = log
  }

  /** Answers 401 without the secret, 400 for what is no update, 500 when it could not be stored. */
  async receive(request: Request): Promise<Response> {
    const given = digest(request.headers.get('x-telegram-bot-api-secret-token') ?? '')
    if (!timingSafeEqual(given, this.#secret)) return new Response(null, { status: 401 })
    if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT_BYTES) {
      return new Response(null, { status: 413 })
    }
    const update = parse(await request.text())
    if (!isUpdate(update)) return new Response(null, { status: 400 })
    try {
      await this.#handle(update)
      return new Response(null, { status: 200 })
    } catch (error) {
      this.#log.error({ updateId: update.update_id, error }, 'a Telegram update could not be stored')
      return new Response(null, { status: 500 })
    }
  }
}
