import type { Industry } from '../domain/industry.ts'
import { normaliseText } from '../text/normalise.ts'
import { wordBoundaries } from '../text/word-boundaries.ts'

interface Vocabulary {
  /** The industry that each normalised name or synonym stands for. */
  readonly names: ReadonlyMap<string, string>
  readonly longest: number
}

const known = new WeakMap<readonly Industry[], Vocabulary>()

function vocabularyOf(industries: readonly Industry[]): Vocabulary {
  let vocabulary = known.get(industries)
  if (!vocabulary) {
    const names = new Map(
      industries.flatMap(({ name, synonyms }) =>
        [name, ...synonyms].map((word) => [normaliseText(word), name] as const),
      ),
    )
    vocabulary = { names, longest: Math.max(0, ...[...names.keys()].map((word) => word.length)) }
    known.set(industries, vocabulary)
  }
  return vocabulary
}

const LATIN_PAIR = /^[\p{Script=Latin}\p{N}]{2}$/u

/** Where words begin and end; unlike the segmenter's, never between two Latin letters (gewä|hr). */
const boundariesIn = (text: string): ReadonlySet<number> =>
  new Set([...wordBoundaries(text)].filter((at) => !LATIN_PAIR.test(text.slice(Math.max(0, at - 1), at + 1))))

/**
 * The names of the industries of which a synonym occurs in the text as whole words, where the text does not name
 * them itself; where synonyms overlap, the longest wins.
 */
export function expandQuestion(text: string, industries: readonly Industry[]): string[] {
  const { names, longest } = vocabularyOf(industries)
  const normalised = normaliseText(text)
  const boundaries = boundariesIn(normalised)
  const found = new Set<string>()
  for (let at = 0; at < normalised.length; ) {
    let length = boundaries.has(at) ? Math.min(longest, normalised.length - at) : 0
    while (length > 0 && !(boundaries.has(at + length) && names.has(normalised.slice(at, at + length)))) length--
    if (length > 0) found.add(names.get(normalised.slice(at, at + length))!)
    at += length || 1
  }
  return [...found].filter((name) => !normalised.includes(normaliseText(name)))
}
