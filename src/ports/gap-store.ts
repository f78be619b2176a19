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

/** A question with the gap that it was put into. */
export interface SortedQuestion extends KeptQuestion {
  readonly gapId: number
}

/** The first question of every gap, oldest first, with which new ones are compared. */
export interface GapLeaders {
  readonly questions: readonly SortedQuestion[]
  /** 0 where there is no gap. */
  readonly latestGap: number
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

/** `gone`: erased, or placed by another process; `stale`: gaps changed since those that were compared were read. */
export type PlacementOutcome =
  | { readonly outcome: 'placed'; readonly gapId: number }
  | { readonly outcome: 'gone' | 'stale' }

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
  leaders(): Promise<GapLeaders>
  /** Puts a question into a gap, unless it may belong to one that is newer than `latestGap`; a closed one is open again. */
  place(placement: GapPlacement): Promise<PlacementOutcome>
  /** Keeps a vector that another model made anew. */
  keepVector(questionId: number, vector: StoredVector): Promise<void>
  /** Of these states, those asked most first. */
  list(states?: readonly GapState[]): Promise<readonly Gap[]>
  find(id: number): Promise<Gap | undefined>
  /** Questions of the gap that have not been answered since, oldest first. */
  openQuestions(gapId: number): Promise<readonly KeptQuestion[]>
  /** Questions of dismissed gaps that have not been answered, and of whose answer somebody wants to be told. */
  awaitedInDismissed(): Promise<readonly SortedQuestion[]>
  /** `refused`: the gap's state does not allow the step. */
  change(gapId: number, step: GapStep): Promise<GapOutcome>
  /**
   * Notes what has become answerable, tells who agreed, each conversation once, and closes an open gap of which nothing
   * is left. A dismissed gap stays dismissed.
   */
  settle(gapId: number, questions: readonly SettledQuestion[]): Promise<Settlement>
  /** Drops agreements to be told that are older. @returns how many. */
  dropWishes(before: Date): Promise<number>
  /** Name of the snapshot that the whole ledger was asked over last; undefined before the first time. */
  askedOver(): Promise<string | undefined>
  noteAskedOver(snapshot: string): Promise<void>
}
