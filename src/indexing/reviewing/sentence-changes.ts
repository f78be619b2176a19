import { type FigureChange, figureChanges, withoutFigures } from './figure-changes.ts'
import { similarity } from './text-similarity.ts'

/** A sentence that was changed, and the figures that changed in it. */
export interface Rewording {
  readonly before: string
  readonly after: string
  readonly figures: readonly FigureChange[]
}

export interface SentenceChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly reworded: readonly Rewording[]
}

/** Two sentences less alike than this are not one sentence changed. */
const ALIKE = 0.6
/** Beyond so many pairs only sentences that differ in their figures alone are put beside each other. */
const MOST_PAIRS = 4_000

/** What stays of one list when the other is taken out of it, one for one. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1)
  return texts.filter((text) => {
    const count = counts.get(text) ?? 0
    if (count > 0) counts.set(text, count - 1)
    return count === 0
  })
}

/** Takes out of both lists the pairs that `partnerOf` finds: the place in `added` for a removed sentence, or -1. */
function takePairs(
  removed: string[],
  added: string[],
  partnerOf: (sentence: string, candidates: readonly string[]) => number,
): Rewording[] {
  const pairs: Rewording[] = []
  for (const before of [...removed]) {
    const at = partnerOf(before, added)
    if (at < 0) continue
    const [after] = added.splice(at, 1)
    removed.splice(removed.indexOf(before), 1)
    pairs.push({ before, after: after!, figures: figureChanges(before, after!) })
  }
  return pairs
}

function mostAlike(sentence: string, candidates: readonly string[]): number {
  let best = { at: -1, alike: ALIKE }
  candidates.forEach((candidate, at) => {
    const alike = similarity(sentence, candidate)
    if (alike > best.alike) best = { at, alike }
  })
  return best.at
}

/** What happened to the sentences of a text: those that only changed stand side by side. */
export function sentenceChanges(before: readonly string[], after: readonly string[]): SentenceChanges {
  const removed = without(before, after)
  const added = without(after, before)
  const skeletons = new Map(added.map((text) => [text, withoutFigures(text)]))
  const reworded = takePairs(removed, added, (sentence, candidates) => {
    const skeleton = withoutFigures(sentence)
    return candidates.findIndex((candidate) => skeletons.get(candidate) === skeleton)
  })
  if (removed.length * added.length <= MOST_PAIRS) reworded.push(...takePairs(removed, added, mostAlike))
  return { added, removed, reworded }
}
