import type { Passage } from '../domain/passage.ts'
import { comparableText } from './comparable-text.ts'

const SHINGLE = 4
const SAME = 0.85

const shingles = (passage: Passage): Set<string> => {
  const text = comparableText(passage).text.replace(/[\s\p{P}]/gu, '')
  const all = new Set<string>()
  for (let at = 0; at + SHINGLE <= text.length; at++) all.add(text.slice(at, at + SHINGLE))
  return all
}

/** Shares of four-character pieces (Jaccard) at which two passages count as the same text published twice. */
const areSame = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  if (small.size === 0 || small.size < SAME * large.size) return false
  let shared = 0
  for (const piece of small) if (large.has(piece)) shared += 1
  return shared / (left.size + right.size - shared) >= SAME
}

/** Keeps the first of passages that say the same, in order, until `limit` are kept. */
export function dropNearDuplicates<T extends { readonly passage: Passage }>(ranked: readonly T[], limit: number): T[] {
  const kept: { item: T; pieces: ReadonlySet<string> }[] = []
  for (const item of ranked) {
    if (kept.length >= limit) break
    const pieces = shingles(item.passage)
    if (!kept.some((other) => areSame(other.pieces, pieces))) kept.push({ item, pieces })
  }
  return kept.map(({ item }) => item)
}
