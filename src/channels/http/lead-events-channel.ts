import { Webhook } from 'standardwebhooks'
import { DeliveryError } from '../../domain/errors.ts'
import type { Channel, Delivery } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import { retryAfterMs } from './retry-after.ts'

/** From sending the request to the status of the answer. */
const TIME_LIMIT_MS = 10_000

/** Refusals that pass, or that whoever runs the receiver repairs: what waits for it goes out then. */
const PASSING: ReadonlySet<number> = new Set([401, 403, 404, 408, 409, 425, 429])

/** Nothing was sent when a connection fails in one of these ways. */
const UNCONNECTED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

export interface LeadEventsOptions {
  readonly url: string
  /** As Standard Webhooks has it: `whsec_` and Base64. */
  readonly secret: string
  readonly clock: Clock
  readonly timeLimitMs?: number
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined

/** Tells another system what happens to leads, each event as a signed POST by the Standard Webhooks scheme. */
export class LeadEventsChannel implements Channel {
  readonly name = 'events'
  readonly #options: LeadEventsOptions
  readonly #webhook: Webhook

  constructor(options: LeadEventsOptions) {
    this.#options = options
    this.#webhook = new Webhook(options.secret)
  }

  /**
   * Sends a `lead-event`; any 2xx takes it. `webhook-id` is the same each time it is sent, so that the receiver can
   * tell a repetition.
   * @throws DeliveryError, final for a 410, for another refusal of this very event, and for other kinds of messages.
   */
  async deliver({ message: { id, content } }: Pick<Delivery, 'message'>): Promise<Record<string, never>> {
    if (content.type !== 'lead-event') throw new DeliveryError(`no event for other systems: ${content.type}`, false)
    const response = await this.#post(`lead-event-${id}`, JSON.stringify(content.payload))
    await response.body?.cancel().catch(() => undefined)
    if (!response.ok) throw this.#refusal(response)
    return {}
  }

  /** Errors tell nothing of the address: its query may hold a token. */
  async #post(id: string, body: string): Promise<Response> {
    const { url, clock, timeLimitMs = TIME_LIMIT_MS } = this.#options
    const now = clock.now()
    const signal = AbortSignal.timeout(timeLimitMs)
    try {
      return await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': this.#webhook.sign(id, now, body),
        },
        body,
        redirect: 'manual',
        signal,
      })
    } catch (error) {
      if (signal.aborted) {
        throw new DeliveryError('LEAD_EVENTS_URL did not answer in time', true, { mayHaveArrived: true })
      }
      const code = codeOf(error)
      const reason = typeof code === 'string' ? ` (${code})` : ''
      throw new DeliveryError(`LEAD_EVENTS_URL cannot be reached${reason}`, true, {
        mayHaveArrived: !UNCONNECTED.has(code),
      })
    }
  }

  #refusal({ status, headers }: Response): DeliveryError {
    const isRedirect = status >= 300 && status < 400
    const hint = isRedirect ? '; redirects are not followed, so set the address it leads to' : ''
    return new DeliveryError(
      `LEAD_EVENTS_URL answered ${status}${hint}`,
      isRedirect || PASSING.has(status) || status >= 500,
      {
        retryAfterMs: retryAfterMs(headers.get('retry-after'), this.#options.clock.now()),
        mayHaveArrived: status >= 500 || status === 408,
      },
    )
  }
}
