import type { Fault } from './faults.ts'

type MischiefKind = Exclude<Fault['kind'], 'pass' | 'refuse'>

export interface MischiefOptions {
  /** From 0 up to but not including 1. */
  readonly random: () => number
  /** How likely each call is to go wrong, and each batch of updates to be repeated or turned round. */
  readonly share: number
  /** All but "hang" and "hang-after" when left out, which cost the caller its patience. */
  readonly kinds?: readonly MischiefKind[]
}

/** What was done wrong so far, by kind. */
export type MischiefCounts = Readonly<Record<MischiefKind | 'repeated' | 'reversed', number>>

const QUICK: readonly MischiefKind[] = ['rate-limit', 'server-error', 'bad-gateway', 'reset', 'reset-after']

/** Goes wrong at random for as long as it is told to. */
export class Mischief {
  readonly #counts: Record<keyof MischiefCounts, number> = {
    'rate-limit': 0,
    'server-error': 0,
    'bad-gateway': 0,
    hang: 0,
    'hang-after': 0,
    reset: 0,
    'reset-after': 0,
    repeated: 0,
    reversed: 0,
  }
  #options: MischiefOptions | undefined

  begin(options: MischiefOptions): void {
    this.#options = options
  }

  end(): void {
    this.#options = undefined
  }

  get counts(): MischiefCounts {
    return { ...this.#counts }
  }

  /** What goes wrong with this call, if anything. */
  faultFor(method: string): Fault | undefined {
    if (method === 'getMe' || !this.#strikes()) return undefined
    const kind = this.#pick(this.#options?.kinds ?? QUICK)
    if (!kind) return undefined
    this.#counts[kind]++
    return kind === 'rate-limit' ? { kind, retryAfter: 1 } : { kind }
  }

  /** One of these to be handed out once more, if any. */
  repeats<Item>(items: readonly Item[]): Item | undefined {
    const item = items.length > 0 && this.#strikes() ? this.#pick(items) : undefined
    if (item !== undefined) this.#counts.repeated++
    return item
  }

  /** Whether so many are to be handed out in reversed order. */
  reverses(count: number): boolean {
    const isReversed = count > 1 && this.#strikes()
    if (isReversed) this.#counts.reversed++
    return isReversed
  }

  #strikes(): boolean {
    return this.#options !== undefined && this.#options.random() < this.#options.share
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor((this.#options?.random() ?? 0) * items.length)]
  }
}
