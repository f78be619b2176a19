import type { Passage } from '../domain/passage.ts'
import type { LexicalTerms, PassageTerms } from '../ports/knowledge-database.ts'
import type { LexicalField } from '../ports/knowledge-index.ts'
import { normaliseText } from '../text/normalise.ts'
import { Segmenter } from '../text/segmenter.ts'

const titlesOf = (passage: Passage): string => [passage.title, ...passage.aliases, ...passage.headingPath].join('\n')
const bodyOf = (passage: Passage): string =>
  [passage.tableHeader ?? '', ...passage.units.map((unit) => unit.text)].join('\n')

/** Cuts passages into the terms under which they are found, names whole. */
export function lexicalTerms(passages: readonly Passage[], names: readonly string[]): PassageTerms[] {
  if (passages.length === 0) return []
  const segmenter = new Segmenter(names)
  const cut = (passage: Passage, field: LexicalField): LexicalTerms => ({
    title: segmenter[field](titlesOf(passage)),
    body: segmenter[field](bodyOf(passage)),
  })
  return passages.map((passage) => ({
    passageId: passage.id,
    words: cut(passage, 'words'),
    bigrams: cut(passage, 'bigrams'),
  }))
}

/** The passages that hold a name which came or went, so that they are cut otherwise than before. */
export function cutOtherwise(
  passages: readonly Passage[],
  names: readonly string[],
  before: readonly string[],
): Passage[] {
  const changed = [...new Set(names).symmetricDifference(new Set(before))].map(normaliseText)
  if (changed.length === 0) return []
  return passages.filter((passage) => {
    const text = normaliseText(`${titlesOf(passage)}\n${bodyOf(passage)}`)
    return changed.some((name) => text.includes(name))
  })
}
