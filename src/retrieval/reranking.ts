import { RerankerError } from '../domain/errors.ts'
import { type Passage, passageText } from '../domain/passage.ts'
import type { Log } from '../ports/log.ts'
import type { Reranker } from '../ports/reranker.ts'

/** So many of the best passages are shown to the reranker; what comes after them stays behind them. */
const RERANKED = 30

interface Ranked {
  readonly passage: Passage
  readonly score: number
}

const textOf = ({ passage }: Ranked): string =>
  [passage.title, ...passage.headingPath, passageText(passage)].filter(Boolean).join('\n')

/** Puts the best passages into a reranker's order; whatever it does wrong, they stay in their own order. */
export class Reranking {
  readonly #reranker: Reranker
  readonly #log: Log

  constructor(reranker: Reranker, log: Log) {
    this.#reranker = reranker
    this.#log = log
  }

  /**
   * Takes and returns passages best first. The scores stay in place while the passages change theirs, so that what is
   * computed from scores keeps its scale.
   */
  async reorder<T extends Ranked>(question: string, ranked: readonly T[]): Promise<readonly T[]> {
    const first = ranked.slice(0, RERANKED)
    if (first.length < 2) return ranked
    const scores = await this.#scores(question, first)
    if (!scores) return ranked
    const order = [...first.keys()].sort((left, right) => scores[right]! - scores[left]!)
    return [...order.map((from, at) => ({ ...first[from]!, score: first[at]!.score })), ...ranked.slice(RERANKED)]
  }

  /** Logs failures without what was sent: it may hold personal data. */
  async #scores(question: string, ranked: readonly Ranked[]): Promise<readonly number[] | undefined> {
    let reason = 'it did not give one finite score a text'
    try {
      const scores = await this.#reranker.score(question, ranked.map(textOf))
      if (scores.length === ranked.length && scores.every(Number.isFinite)) return scores
    } catch (error) {
      reason = error instanceof RerankerError ? error.message : 'unexpected failure'
    }
    this.#log.warn({ reason }, "the reranker failed; retrieval's own order stands")
    return undefined
  }
}
