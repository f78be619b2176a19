import { type Durations, summarise, timed } from './durations.ts'
import type { Ranker } from './ranker.ts'

export interface JudgedQuestion {
  readonly question: string
  /** Documents any of which is a right one. */
  readonly positiveIds: readonly string[]
}

/** Shares of questions, 0 to 1, and what one question costs. */
export interface RetrievalQuality {
  readonly name: string
  readonly recallAt1: number
  readonly recallAt5: number
  readonly recallAt10: number
  /** Mean of one over the rank of the first right document, 0 beyond the tenth. */
  readonly reciprocalRank: number
  readonly milliseconds: Durations
}

const DEPTH = 10

/** Asks a ranker every question; a question counts at k when any right document is among the first k. */
export async function measureQuality(
  ranker: Ranker,
  questions: readonly JudgedQuestion[],
  onQuestion: () => void,
): Promise<RetrievalQuality> {
  const ranks: number[] = []
  const durations: number[] = []
  for (const { question, positiveIds } of questions) {
    const { result, milliseconds } = await timed(() => ranker.rank(question, DEPTH))
    const at = result.findIndex((id) => positiveIds.includes(id))
    ranks.push(at < 0 ? Number.POSITIVE_INFINITY : at + 1)
    durations.push(milliseconds)
    onQuestion()
  }
  const mean = (value: (rank: number) => number) =>
    ranks.reduce((sum, rank) => sum + value(rank), 0) / (ranks.length || 1)
  const recallAt = (depth: number) => mean((rank) => (rank <= depth ? 1 : 0))
  return {
    name: ranker.name,
    recallAt1: recallAt(1),
    recallAt5: recallAt(5),
    recallAt10: recallAt(DEPTH),
    reciprocalRank: mean((rank) => 1 / rank),
    milliseconds: summarise(durations),
  }
}

/** At most `limit` of the items, evenly from first to last. */
export function sampleEvenly<T>(items: readonly T[], limit: number): readonly T[] {
  if (items.length <= limit) return items
  return Array.from({ length: limit }, (_, at) => items[Math.floor((at * items.length) / limit)]!)
}
