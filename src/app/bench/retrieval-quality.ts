import { type Durations, summarise, timed } from './durations.ts'
import type { Ranker } from './ranker.ts'

/** A question as it is asked of a ranker. */
export interface AskedQuestion {
  readonly text: string
  readonly history?: readonly string[]
  /** Documents any of which is a right one; empty for a question that the corpus does not answer. */
  readonly positiveIds: readonly string[]
  readonly type: string | undefined
}

/** Shares of questions, 0 to 1. */
export interface Recall {
  readonly questions: number
  readonly recallAt1: number
  readonly recallAt5: number
  readonly recallAt10: number
  /** Mean of one over the rank of the first right document, 0 beyond the tenth. */
  readonly reciprocalRank: number
}

export interface RetrievalQuality extends Recall {
  readonly name: string
  /** The same for each type of question of a set that has types. */
  readonly byType: Readonly<Record<string, Recall>>
  /** Share of the unanswerable below the score that keeps 95 % of the answerable; absent without scores or such questions. */
  readonly refused?: number
  /** What one question costs. */
  readonly milliseconds: Durations
}

const DEPTH = 10
const KEPT = 0.95

function recallOf(ranks: readonly number[]): Recall {
  const mean = (value: (rank: number) => number) =>
    ranks.reduce((sum, rank) => sum + value(rank), 0) / (ranks.length || 1)
  const recallAt = (depth: number) => mean((rank) => (rank <= depth ? 1 : 0))
  return {
    questions: ranks.length,
    recallAt1: recallAt(1),
    recallAt5: recallAt(5),
    recallAt10: recallAt(DEPTH),
    reciprocalRank: mean((rank) => 1 / rank),
  }
}

/** Share of `unanswerable` scores below the highest threshold that 95 % of the `answerable` reach. */
export function refusedShare(answerable: readonly number[], unanswerable: readonly number[]): number | undefined {
  if (answerable.length === 0 || unanswerable.length === 0) return undefined
  const threshold = answerable.toSorted((left, right) => left - right)[Math.floor((1 - KEPT) * answerable.length)]!
  return unanswerable.filter((score) => score < threshold).length / unanswerable.length
}

/** Asks a ranker every question; a question counts at k when any right document is among the first k. */
export async function measureQuality(
  ranker: Ranker,
  questions: readonly AskedQuestion[],
  onQuestion: () => void,
): Promise<RetrievalQuality> {
  const asked: { readonly type: string | undefined; readonly rank?: number; readonly score: number | undefined }[] = []
  const durations: number[] = []
  for (const { text, history, positiveIds, type } of questions) {
    const { result, milliseconds } = await timed(async () => ranker.rank(text, DEPTH, history))
    const at = result.ids.findIndex((id) => positiveIds.includes(id))
    const rank = at < 0 ? Number.POSITIVE_INFINITY : at + 1
    asked.push({ type, score: result.score, ...(positiveIds.length > 0 ? { rank } : {}) })
    durations.push(milliseconds)
    onQuestion()
  }
  const ranksOf = (items: typeof asked) => items.flatMap(({ rank }) => rank ?? [])
  const typed = Map.groupBy(
    asked.filter(({ type, rank }) => type !== undefined && rank !== undefined),
    ({ type }) => type!,
  )
  const scoresOf = (isAnswerable: boolean) =>
    asked.flatMap(({ rank, score }) => ((rank !== undefined) === isAnswerable && score !== undefined ? score : []))
  const refused = refusedShare(scoresOf(true), scoresOf(false))
  return {
    name: ranker.name,
    ...recallOf(ranksOf(asked)),
    byType: Object.fromEntries([...typed].map(([type, items]) => [type, recallOf(ranksOf(items))])),
    ...(refused === undefined ? {} : { refused }),
    milliseconds: summarise(durations),
  }
}
