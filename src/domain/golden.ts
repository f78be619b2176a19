import type { AnswerKind } from './answer.ts'

/** A question that must keep its right answer, and what makes an answer right. */
export interface GoldenQuestion {
  readonly question: string
  /** Earlier turns of the same person, oldest first. */
  readonly history: readonly string[]
  readonly kinds: readonly AnswerKind[]
  /** Ids of records, documents or sources, each of which the answer cites. */
  readonly cites: readonly string[]
  /** Each stands in the answer or in what it quotes, in this or an equal spelling of its figures. */
  readonly contains: readonly string[]
  /** None of them stands in the answer. */
  readonly lacks: readonly string[]
}

/** How one golden question went over one snapshot. */
export interface GoldenOutcome {
  readonly question: string
  readonly passed: boolean
  /** Why it failed, for the maintainer. */
  readonly reason?: string
}
