import { DeliveryError } from '../domain/errors.ts'
import type { ChannelName, OutboundContent, OutboundMessage } from '../domain/message.ts'
import { failedDelivery } from '../leads/failed-delivery.ts'
import type { Channel, Delivery } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { LeadPacket } from '../ports/lead-packets.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import type { Log } from '../ports/log.ts'
import type { Outbox } from '../ports/outbox.ts'
import { retryDelayMs } from './retry-delay.ts'

export interface OutboxDispatcherOptions {
  readonly outbox: Outbox
  readonly leads: LeadStore
  /** Messages for a channel that is not here stay stored. */
  readonly channels: ReadonlyMap<ChannelName, Channel>
  readonly clock: Clock
  readonly log: Log
  /** Spreads retries, 0 to 1; Math.random unless a test decides. */
  readonly random?: () => number
}

type Delivered = Awaited<ReturnType<Channel['deliver']>>

/** An unknown error is most likely our own mistake in rendering: sending again will not help for long. */
const UNEXPECTED_TRIES = 8

/** Of these, what waits behind may go out with the first. */
const JOINED: ReadonlySet<OutboundContent['type']> = new Set(['lead-card', 'lead-relay'])

const sourceOf = (content: OutboundContent): string | undefined =>
  content.type === 'edit' || content.type === 'recall' || content.type === 'lead-relay-edit'
    ? content.source
    : undefined

/** Sends what the outbox holds: in order for each address, side by side for different ones. */
export class OutboxDispatcher implements AsyncDisposable {
  readonly #options: OutboxDispatcherOptions
  readonly #random: () => number
  /** Addresses with a delivery under way. */
  readonly #lanes = new Map<string, Promise<void>>()
  /** Delivered, but the store could not be told yet: never to be delivered again. */
  readonly #confirmed = new Map<number, Delivered>()
  readonly #stop = new AbortController()
  #signal = Promise.withResolvers<void>()
  #loop: Promise<void> | undefined

  constructor(options: OutboxDispatcherOptions) {
    this.#options = options
    this.#random = options.random ?? Math.random
  }

  start(): void {
    this.#loop ??= this.#run()
  }

  /** Looks at the outbox again; called after messages were stored. */
  wake(): void {
    this.#signal.resolve()
  }

  /** Lets deliveries under way end and starts no more. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort()
    this.wake()
    await this.#loop
    await Promise.all(this.#lanes.values())
  }

  async #run(): Promise<void> {
    const { log, clock, outbox } = this.#options
    while (!this.#stop.signal.aborted) {
      this.#signal = Promise.withResolvers<void>()
      const { promise: signalled } = this.#signal
      let waitMs: number | undefined
      try {
        const now = clock.now()
        for (const message of await outbox.due(now)) this.#startLane(message)
        const next = await outbox.nextDueAt(now)
        waitMs = next && next.getTime() - now.getTime()
      } catch (error) {
        log.error({ err: error }, 'the outbox could not be read')
        waitMs = 1000
      }
      await this.#pause(signalled, waitMs)
    }
  }

  /** Until woken or, when a retry lies ahead, until it is due. */
  async #pause(signalled: Promise<void>, waitMs: number | undefined): Promise<void> {
    if (waitMs === undefined) return signalled
    const timer = new AbortController()
    const timeUp = this.#options.clock.sleep(waitMs, timer.signal).catch(() => undefined)
    await Promise.race([signalled, timeUp])
    timer.abort()
  }

  #startLane(message: OutboundMessage): void {
    const channel = this.#options.channels.get(message.channel)
    const key = `${message.channel}\n${message.address}`
    if (!channel || this.#lanes.has(key) || this.#stop.signal.aborted) return
    const delivery = this.#send(channel, message)
      .catch((err) => {
        this.#options.log.error({ outboundId: message.id, err }, 'the outbox could not be updated')
        return this.#options.clock.sleep(1000, this.#stop.signal).catch(() => undefined)
      })
      .then(() => {
        this.#lanes.delete(key)
        this.wake()
      })
    this.#lanes.set(key, delivery)
  }

  async #send(channel: Channel, message: OutboundMessage): Promise<void> {
    if (!this.#confirmed.has(message.id)) {
      try {
        this.#confirmed.set(message.id, await channel.deliver(await this.#delivery(message)))
      } catch (error) {
        return this.#failed(message, error)
      }
    }
    await this.#markSent(message)
  }

  /** A store that is busy must not make a confirmed message go out again. */
  async #markSent(message: OutboundMessage): Promise<void> {
    const { id } = message
    while (true) {
      try {
        const { including, ...receipt } = this.#confirmed.get(id) ?? {}
        const isKept = await this.#options.outbox.markSent(id, receipt, including)
        if (!isKept && receipt.externalMessageId) await this.#eraseAtOnce(message, receipt.externalMessageId)
        this.#confirmed.delete(id)
        return
      } catch (error) {
        this.#options.log.error({ outboundId: id, err: error }, 'a sent message could not be marked')
        await this.#options.clock.sleep(1000, this.#stop.signal)
      }
    }
  }

  /** What was erased while it was on its way to staff is taken away there. */
  async #eraseAtOnce({ leadId, channel, address, content }: OutboundMessage, messageId: string): Promise<void> {
    if (!leadId || content.type !== 'lead-relay') return
    const erase = { type: 'lead-erase', leadId, messageId, isMedia: content.media !== undefined } as const
    const dedupeKey = `erase:${leadId}:${address}:${messageId}`
    await this.#options.leads.commit({ messages: [{ channel, address, leadId, content: erase, dedupeKey }] })
  }

  async #delivery(message: OutboundMessage): Promise<Delivery> {
    const { outbox } = this.#options
    const { content } = message
    const begun = await outbox.begin(message.id)
    // Followers are read before the lead: what they were stored for is part of it then.
    const followers = JOINED.has(content.type) ? await outbox.followers(message) : []
    const packet = 'leadId' in content && content.leadId ? await this.#packet(content.leadId) : undefined
    const source = sourceOf(content)
    const target = source === undefined ? undefined : await outbox.sentFor(source)
    return {
      message,
      followers,
      ...(packet ? { packet } : {}),
      ...(target ? { target } : {}),
      ...begun,
    }
  }

  async #packet(leadId: string): Promise<LeadPacket | undefined> {
    const { leads, clock } = this.#options
    const lead = await leads.find(leadId)
    if (!lead) return undefined
    return {
      lead,
      similar: await leads.similar(lead),
      merged: await leads.list({ mergedInto: leadId }),
      history: await leads.history(leadId),
      now: clock.now(),
    }
  }

  async #failed(message: OutboundMessage, error: unknown): Promise<void> {
    const { outbox, log } = this.#options
    const attempts = (await outbox.attempts(message.id)) + 1
    const isKnown = error instanceof DeliveryError
    const mayRetry = isKnown ? error.isRetryable : attempts < UNEXPECTED_TRIES
    const facts = { outboundId: message.id, channel: message.channel, attempts, err: error }
    const reason = error instanceof Error ? error.message : String(error)
    if (!mayRetry) {
      log.error(facts, 'a message could not be delivered and is given up')
      return outbox.markFailed(message.id, reason, await failedDelivery(message, reason, this.#options))
    }
    log.warn(facts, 'a message could not be delivered and will be tried again')
    const delay = (isKnown ? error.retryAfterMs : undefined) ?? retryDelayMs(attempts, this.#random())
    const at = new Date(this.#options.clock.now().getTime() + delay)
    await outbox.markForRetry(message.id, at, reason, isKnown && !error.mayHaveArrived)
  }
}
