import type { Industry } from '../domain/industry.ts'
import { normaliseText } from '../text/normalise.ts'
import type { KnownNames } from './known-names.ts'
import { PhraseBook } from './phrase-book.ts'

const known = new WeakMap<readonly Industry[], PhraseBook<string>>()

function bookOf(industries: readonly Industry[]): PhraseBook<string> {
  let book = known.get(industries)
  if (!book) {
    book = new PhraseBook()
    for (const { name, synonyms } of industries) for (const word of [name, ...synonyms]) book.add(word, name)
    known.set(industries, book)
  }
  return book
}

/**
 * The names of the industries of which a synonym occurs in the text as whole words, where the text does not name
 * them itself; where synonyms overlap, the longest wins.
 */
export function expandQuestion(text: string, industries: readonly Industry[]): string[] {
  const found = new Set(
    bookOf(industries)
      .find(text)
      .map(({ meaning }) => meaning),
  )
  const normalised = normaliseText(text)
  return [...found].filter((name) => !normalised.includes(normaliseText(name)))
}

/**
 * What a question is searched with beside its own words: the Chinese names of what it names in another script, and its
 * industries. A place is added only beside something else that is understood: the weather in Wuqing is no question
 * about Wuqing's industry.
 */
export function searchedWith(text: string, names: KnownNames, industries: readonly Industry[]): string[] {
  const named = names.chineseNamesIn(text)
  const topics = expandQuestion(text, industries)
  const isUnderstood = topics.length > 0 || named.some(({ isPlace }) => !isPlace)
  return [...(isUnderstood ? named.map(({ name }) => name) : []), ...topics]
}
