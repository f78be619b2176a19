import { type Sketch, sharedPart, sketchOf } from './shingles.ts'

/** Like texts share several of their few smallest hashes almost surely. */
const KEYS = 8
const SHARED_KEYS = 2
/** A piece that so many texts hold is a phrase of the trade; each text is compared with the latest of them only. */
const MOST_COMPARED = 16

export interface LikePair<T> {
  readonly one: T
  readonly other: T
  /** The part of their pieces that both texts share, from 0 to 1. */
  readonly alike: number
}

/** Pairs of items whose texts are alike, without comparing each with each. */
export function likePairs<T>(items: readonly T[], textOf: (item: T) => string, least: number): LikePair<T>[] {
  const byKey = new Map<number, number[]>()
  const sketches: Sketch[] = items.map((item) => sketchOf(textOf(item)))
  return sketches.flatMap((sketch, at) => {
    const candidates = new Map<number, number>()
    for (const key of sketch.slice(0, KEYS)) {
      const holders = byKey.get(key) ?? []
      for (const holder of holders.slice(-MOST_COMPARED)) candidates.set(holder, (candidates.get(holder) ?? 0) + 1)
      holders.push(at)
      byKey.set(key, holders)
    }
    return [...candidates].flatMap(([candidate, keys]): LikePair<T>[] => {
      if (keys < SHARED_KEYS) return []
      const alike = sharedPart(sketches[candidate]!, sketch)
      return alike >= least ? [{ one: items[candidate]!, other: items[at]!, alike }] : []
    })
  })
}
