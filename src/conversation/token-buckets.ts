import type { Clock } from '../ports/clock.ts'

interface Bucket {
  readonly tokens: number
  readonly at: number
}

export interface RateLimit {
  /** How many requests may come at once. */
  readonly burst: number
  /** How long one request takes to be granted again. */
  readonly refillMs: number
}

/** Most addresses remembered at once; beyond it the one idle for longest is forgotten. */
const MOST_KEYS = 10_000

/** A token bucket for each key, in memory. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>()
  readonly #limit: RateLimit
  readonly #clock: Clock

  constructor(limit: RateLimit, clock: Clock) {
    this.#limit = limit
    this.#clock = clock
  }

  /** Takes one token; returns 0, or the milliseconds until there is one. */
  take(key: string): number {
    const { burst, refillMs } = this.#limit
    const now = this.#clock.now().getTime()
    const last = this.#buckets.get(key) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, last.tokens + Math.max(0, now - last.at) / refillMs)
    const granted = tokens >= 1
    // Deleting first keeps the map in the order of last use.
    this.#buckets.delete(key)
    this.#buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: now })
    if (this.#buckets.size > MOST_KEYS) this.#forgetOldest()
    return granted ? 0 : Math.ceil((1 - tokens) * refillMs)
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next().value
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}
