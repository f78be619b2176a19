import type { InboundMessage } from '../domain/message.ts'
import type { Clock } from '../ports/clock.ts'
import { isMergeable, takeTurn } from './merging.ts'
import { type RateLimit, TokenBuckets } from './token-buckets.ts'

export interface TurnQueueOptions {
  readonly clock: Clock
  /** How many conversations are served at a time. */
  readonly concurrency: number
  /** How long to wait for more before a first text message becomes a turn. */
  readonly burstWindowMs: (message: InboundMessage) => number
  /** How many turns a conversation may have at once, and how long until it may have one more; what exceeds it waits. */
  readonly limit: RateLimit
  /** Never rejects. */
  readonly runTurn: (messages: readonly InboundMessage[]) => Promise<void>
}

interface Lane {
  pending: readonly InboundMessage[]
  isQueued: boolean
  isRunning: boolean
  /** It said more than the limit and waits for it; more words do not hurry it. */
  isOverLimit: boolean
  /** It waits for more words, or for the limit. */
  burst?: AbortController
}

/**
 * One lane a conversation: its turns run in order, those of different conversations side by side.
 * Lanes are served first come, first served; one with more to say queues up again behind the others, and one that
 * says more than the limit waits meanwhile, so that a flood delays nobody else. All lanes share the concurrency.
 */
export class TurnQueue {
  readonly #options: TurnQueueOptions
  readonly #lanes = new Map<string, Lane>()
  readonly #buckets: TokenBuckets
  readonly #queued: (readonly [string, Lane])[] = []
  #running = 0
  #isClosed = false
  #whenQuiet: (() => void)[] = []

  constructor(options: TurnQueueOptions) {
    this.#options = options
    this.#buckets = new TokenBuckets(options.limit, options.clock)
  }

  /** @param immediately do not wait for more of a burst. */
  add(message: InboundMessage, immediately = false): void {
    if (this.#isClosed) return
    const id = message.conversationId
    const lane = this.#lanes.get(id) ?? { pending: [], isQueued: false, isRunning: false, isOverLimit: false }
    this.#lanes.set(id, lane)
    lane.pending = [...lane.pending, message]
    if (lane.isRunning || lane.isQueued || lane.isOverLimit) return
    const wait = this.#options.burstWindowMs(message)
    if (immediately || wait <= 0 || !isMergeable(message)) this.#enqueue(id, lane)
    else if (!lane.burst) this.#later(id, lane, wait)
  }

  /** Resolves once nothing is queued or running; a waiting burst counts as queued. */
  async idle(): Promise<void> {
    while (this.#lanes.size > 0 && !(this.#isClosed && this.#running === 0)) {
      await new Promise<void>((resolve) => this.#whenQuiet.push(resolve))
    }
  }

  /** Starts no further turn and waits for those under way. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const lane of this.#lanes.values()) lane.burst?.abort()
    this.#queued.length = 0
    await this.idle()
  }

  #later(id: string, lane: Lane, wait: number): void {
    const burst = new AbortController()
    lane.burst = burst
    this.#options.clock.sleep(wait, burst.signal).then(
      () => this.#enqueue(id, lane),
      () => undefined,
    )
  }

  #enqueue(id: string, lane: Lane): void {
    lane.burst?.abort()
    delete lane.burst
    if (this.#isClosed) return
    const wait = this.#buckets.take(id)
    lane.isOverLimit = wait > 0
    if (wait > 0) {
      this.#later(id, lane, wait)
      return
    }
    lane.isQueued = true
    this.#queued.push([id, lane])
    this.#serve()
  }

  #serve(): void {
    while (!this.#isClosed && this.#running < this.#options.concurrency) {
      const next = this.#queued.shift()
      if (!next) return
      void this.#run(...next)
    }
  }

  async #run(id: string, lane: Lane): Promise<void> {
    lane.isQueued = false
    lane.isRunning = true
    this.#running += 1
    const { turn, rest } = takeTurn(lane.pending)
    lane.pending = rest
    await this.#options.runTurn(turn)
    this.#running -= 1
    lane.isRunning = false
    if (lane.pending.length > 0) this.#enqueue(id, lane)
    else this.#lanes.delete(id)
    this.#serve()
    const waiting = this.#whenQuiet
    this.#whenQuiet = []
    for (const resolve of waiting) resolve()
  }
}
