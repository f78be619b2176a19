import type { Gap, GapAnswer, GapState, GapStep, UnansweredQuestion } from '../domain/gap.ts'
import type { OutboundContent } from '../domain/message.ts'

/** A vector and the model that made it; those of different models are never compared. */
export interface StoredVector {
  readonly model: string
  readonly values: Float32Array
}

/** A question of the ledger as stored. */
export interface KeptQuestion extends Omit<UnansweredQuestion, 'answerId'> {
  readonly id: number
  readonly vector?: StoredVector
}

/** The first question of a gap, with which new ones are compared. */
export interface GapLeader extends KeptQuestion {
  readonly gapId: number
}

/** Where a question belongs. */
export interface GapPlacement {
  readonly questionId: number
  readonly vector: StoredVector
  /** A new gap where absent. */
  readonly gapId?: number
  /** The latest gap that was compared. */
  readonly latestGap: number
}

/** A question of a gap that has become answerable. */
export interface SettledQuestion {
  readonly questionId: number
  readonly answer: GapAnswer
  /** What who asked and agreed is told. */
  readonly message: OutboundContent
}

export interface Settlement {
  readonly told: number
  /** Whether nothing of the gap is left without an answer, and was before. */
  readonly isClosed: boolean
}

export type GapOutcome = { readonly outcome: 'done' | 'refused'; readonly gap: Gap } | { readonly outcome: 'unknown' }

/**
 * The ledger of questions without an answer that holds. Two processes may use it at once: every call is one
 * transaction, and what another one did first is not done again.
 */
export interface GapStore {
  /** Questions that belong to no gap yet, oldest first. */
  unsorted(): Promise<readonly KeptQuestion[]>
  /** Of every gap, oldest first. */
  leaders(): Promise<readonly GapLeader[]>
  /**
   * Puts a question into a gap; a closed one is open again.
   * @returns false when the question is gone, placed, or may belong to a gap that is newer than `latestGap`.
   */
  place(placement: GapPlacement): Promise<boolean>
  /** Keeps a vector that another model made anew. */
  keepVector(questionId: number, vector: StoredVector): Promise<void>
  /** Of these states, those asked most first. */
  list(states?: readonly GapState[]): Promise<readonly Gap[]>
  find(id: number): Promise<Gap | undefined>
  /** Questions of the gap that have not been answered since, oldest first. */
  openQuestions(gapId: number): Promise<readonly KeptQuestion[]>
  /** `refused`: the gap's state does not allow the step. */
  change(gapId: number, step: GapStep): Promise<GapOutcome>
  /** Notes what has become answerable, tells who agreed, each conversation once, and closes the gap where nothing is left; nothing where it is not open. */
  settle(gapId: number, questions: readonly SettledQuestion[]): Promise<Settlement>
  /** Drops agreements to be told that are older. @returns how many. */
  dropWishes(before: Date): Promise<number>
}
