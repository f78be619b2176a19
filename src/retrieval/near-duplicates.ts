import type { Passage } from '../domain/passage.ts'
import { comparableText } from './comparable-text.ts'

const SHINGLE = 4
const SAME = 0.85
/** Pieces; a shorter text, such as 2022年签约落户北辰, does not say itself what it is about: its title does. */
const SELF_CONTAINED = 60
/** Copies are looked for among so many of the best: beyond them nobody reads. */
const LEADING = 20

interface Content {
  readonly pieces: ReadonlySet<string>
  readonly figures: string
  readonly titles: string
}

const known = new WeakMap<Passage, Content>()

function contentOf(passage: Passage): Content {
  let content = known.get(passage)
  if (!content) {
    content = readContent(passage)
    known.set(passage, content)
  }
  return content
}

function readContent(passage: Passage): Content {
  const { text, titles } = comparableText(passage)
  const letters = text.replace(/[\s\p{P}]/gu, '')
  const pieces = new Set<string>()
  for (let at = 0; at + SHINGLE <= letters.length; at++) pieces.add(letters.slice(at, at + SHINGLE))
  return { pieces, titles, figures: (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ') }
}

const haveSameTitle = (left: Content, right: Content): boolean =>
  left.titles.includes(right.titles) || right.titles.includes(left.titles)

/** The same text published twice: nearly all four-character pieces are shared (Jaccard), and all figures. */
const areSame = (left: Content, right: Content): boolean => {
  if (left.figures !== right.figures) return false
  const [small, large] =
    left.pieces.size < right.pieces.size ? [left.pieces, right.pieces] : [right.pieces, left.pieces]
  if (small.size === 0 || small.size < SAME * large.size) return false
  if (small.size < SELF_CONTAINED && !haveSameTitle(left, right)) return false
  let shared = 0
  for (const piece of small) if (large.has(piece)) shared += 1
  return shared / (small.size + large.size - shared) >= SAME
}

/** Keeps the first of passages that say the same, in order, until `limit` are kept. */
export function dropNearDuplicates<T extends { readonly passage: Passage }>(ranked: readonly T[], limit: number): T[] {
  const kept: { item: T; content: Content }[] = []
  for (const item of ranked) {
    if (kept.length >= limit) break
    const content = contentOf(item.passage)
    if (!kept.some((other) => areSame(other.content, content))) kept.push({ item, content })
  }
  return kept.map(({ item }) => item)
}

/**
 * Of copies of one text among the best, the one with the longest title comes first, since it says most exactly what
 * the text is. Takes and returns items best first; the scores stay in place while the copies change theirs.
 */
export function leadWithExactTitles<T extends { readonly passage: Passage; readonly score: number }>(
  ranked: readonly T[],
): readonly T[] {
  const groups: number[][] = []
  for (const at of ranked.slice(0, LEADING).keys()) {
    const content = contentOf(ranked[at]!.passage)
    const group = groups.find(([first]) => areSame(contentOf(ranked[first!]!.passage), content))
    if (group) group.push(at)
    else groups.push([at])
  }
  const reordered = [...ranked]
  for (const group of groups) {
    const exactFirst = group.toSorted(
      (left, right) => ranked[right]!.passage.title.length - ranked[left]!.passage.title.length,
    )
    group.forEach((place, at) => {
      reordered[place] = { ...ranked[exactFirst[at]!]!, score: ranked[place]!.score }
    })
  }
  return reordered
}
