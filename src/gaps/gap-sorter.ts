import { isRefused } from '../domain/gap.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { GapStore, KeptQuestion, SortedQuestion, StoredVector } from '../ports/gap-store.ts'
import { likeness, SAME_FROM } from './same-question.ts'

export interface GapSorterOptions {
  readonly gaps: Pick<GapStore, 'unsorted' | 'leaders' | 'place' | 'keepVector'>
  readonly model: Pick<EmbeddingModel, 'identity' | 'embedQuery'>
}

type Embedded<T extends KeptQuestion> = T & { readonly vector: StoredVector }

/** The gaps as read last, with those made since by this sorter. */
interface KnownGaps {
  readonly leaders: readonly Embedded<SortedQuestion>[]
  readonly latest: number
}

/** Each refusal means that another process made a gap meanwhile; so many in a row mean that something is broken. */
const MOST_TRIES = 20

/**
 * Puts new questions of the ledger with those that mean the same: each, in the order asked, is compared with the first
 * question of every gap, so that the outcome is the same whoever sorts and whenever.
 */
export class GapSorter {
  readonly #options: GapSorterOptions
  #last: Promise<void> = Promise.resolve()

  constructor(options: GapSorterOptions) {
    this.#options = options
  }

  /**
   * Resolves once everything that was there when called is sorted. Calls wait for one another.
   * @throws Error when the store refuses a question time and again; those before it are sorted.
   */
  sort(): Promise<void> {
    const sorted = this.#last.then(() => this.#sort())
    this.#last = sorted.catch(() => undefined)
    return sorted
  }

  async #sort(): Promise<void> {
    const questions = await this.#options.gaps.unsorted()
    if (questions.length === 0) return
    let known = await this.#read()
    for (const question of questions) {
      known = await this.#place({ ...question, vector: await this.#embed(question.question) }, known)
    }
  }

  /** @returns the gaps with the question in one of them. */
  async #place(question: Embedded<KeptQuestion>, before: KnownGaps): Promise<KnownGaps> {
    let known = before
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const gapId = nearest(question, known.leaders)
      const result = await this.#options.gaps.place({
        questionId: question.id,
        vector: question.vector,
        latestGap: known.latest,
        ...(gapId === undefined ? {} : { gapId }),
      })
      if (result.outcome === 'gone' || (result.outcome === 'placed' && gapId !== undefined)) return known
      if (result.outcome === 'placed') {
        return { leaders: [...known.leaders, { ...question, gapId: result.gapId }], latest: result.gapId }
      }
      known = await this.#read()
    }
    throw new Error(`question ${question.id} of the ledger could not be put into a gap in ${MOST_TRIES} tries`)
  }

  async #read(): Promise<KnownGaps> {
    const { gaps, model } = this.#options
    const { questions, latestGap } = await gaps.leaders()
    const leaders: Embedded<SortedQuestion>[] = []
    for (const leader of questions) {
      const isFresh = leader.vector?.model === model.identity
      const vector = leader.vector && isFresh ? leader.vector : await this.#embed(leader.question)
      if (!isFresh) await gaps.keepVector(leader.id, vector)
      leaders.push({ ...leader, vector })
    }
    return { leaders, latest: latestGap }
  }

  async #embed(text: string): Promise<StoredVector> {
    const { model } = this.#options
    return { model: model.identity, values: (await model.embedQuery(text)).vector }
  }
}

/** The gap whose first question is most alike, if any is alike enough; what is refused stays apart. */
function nearest(question: Embedded<KeptQuestion>, leaders: readonly Embedded<SortedQuestion>[]): number | undefined {
  let best: { readonly gapId: number; readonly score: number } | undefined
  for (const leader of leaders) {
    if (isRefused(leader.reason) !== isRefused(question.reason)) continue
    const score = likeness(question, leader)
    if (score >= SAME_FROM && score > (best?.score ?? 0)) best = { gapId: leader.gapId, score }
  }
  return best?.gapId
}
