import { factsOf } from './document-facts.ts'
import type { ReviewedDocument } from './knowledge-contents.ts'
import { type LikePair, likePairs } from './like-pairs.ts'
import { lettersOf } from './text-similarity.ts'

/** A shorter text, such as 2022年签约落户北辰, may be said of several things. */
const SELF_CONTAINED = 80

/** Rows of one file, such as projects, may well be told in one sentence. */
const areRowsOfOneFile = (one: ReviewedDocument, other: ReviewedDocument): boolean =>
  one.id.includes('#') && one.id.split('#')[0] === other.id.split('#')[0]

/** Pairs of documents whose texts share at least the part `least` of their pieces. */
export function likeDocuments(documents: readonly ReviewedDocument[], least: number): LikePair<ReviewedDocument>[] {
  const texts = documents.map((document) => ({
    document,
    text: factsOf(document)
      .map(({ text }) => text)
      .join('\n'),
  }))
  const long = texts.filter(({ text }) => lettersOf(text).length >= SELF_CONTAINED)
  return likePairs(long, ({ text }) => text, least)
    .map(({ one, other, alike }) => ({ one: one.document, other: other.document, alike }))
    .filter(({ one, other }) => !areRowsOfOneFile(one, other))
}
