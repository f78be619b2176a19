import { isRefused } from '../domain/gap.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { GapLeader, GapStore, KeptQuestion, StoredVector } from '../ports/gap-store.ts'
import { likeness, SAME_FROM } from './same-question.ts'

export interface GapSorterOptions {
  readonly gaps: Pick<GapStore, 'unsorted' | 'leaders' | 'place' | 'keepVector'>
  readonly model: Pick<EmbeddingModel, 'identity' | 'embedQuery'>
}

type Embedded<T extends KeptQuestion> = T & { readonly vector: StoredVector }

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

  /** Resolves once everything that was there when called is sorted. Calls wait for one another. */
  sort(): Promise<void> {
    const sorted = this.#last.then(() => this.#sort())
    this.#last = sorted.catch(() => undefined)
    return sorted
  }

  async #sort(): Promise<void> {
    const { gaps } = this.#options
    while (true) {
      const [question] = await gaps.unsorted()
      if (!question) return
      const leaders = await this.#leaders()
      const embedded = { ...question, vector: await this.#embed(question.question) }
      const gapId = nearest(embedded, leaders)
      await gaps.place({
        questionId: question.id,
        vector: embedded.vector,
        latestGap: Math.max(0, ...leaders.map((leader) => leader.gapId)),
        ...(gapId === undefined ? {} : { gapId }),
      })
    }
  }

  async #leaders(): Promise<readonly Embedded<GapLeader>[]> {
    const { gaps, model } = this.#options
    const leaders: Embedded<GapLeader>[] = []
    for (const leader of await gaps.leaders()) {
      const isFresh = leader.vector?.model === model.identity
      const vector = leader.vector && isFresh ? leader.vector : await this.#embed(leader.question)
      if (!isFresh) await gaps.keepVector(leader.id, vector)
      leaders.push({ ...leader, vector })
    }
    return leaders
  }

  async #embed(text: string): Promise<StoredVector> {
    const { model } = this.#options
    return { model: model.identity, values: (await model.embedQuery(text)).vector }
  }
}

/** The gap whose first question is most alike, if any is alike enough; what is refused stays apart. */
function nearest(question: Embedded<KeptQuestion>, leaders: readonly Embedded<GapLeader>[]): number | undefined {
  let best: { readonly gapId: number; readonly score: number } | undefined
  for (const leader of leaders) {
    if (isRefused(leader.reason) !== isRefused(question.reason)) continue
    const score = likeness(question, leader)
    if (score >= SAME_FROM && score > (best?.score ?? 0)) best = { gapId: leader.gapId, score }
  }
  return best?.gapId
}
