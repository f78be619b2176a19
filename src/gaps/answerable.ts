import type { Answer } from '../domain/answer.ts'

const ANSWERS: ReadonlySet<Answer['kind']> = new Set(['answer', 'list', 'match'])
const MARKS = /\[\d{1,3}\]|\s+/gu

const wordsOf = (text: string): string => text.replace(MARKS, '')

/**
 * Whether an answer holds: it cites something, and says other things than the answer that was disliked, which may have
 * stood below an introduction.
 */
export const answersNow = ({ kind, text, citations }: Answer, disliked?: string): boolean =>
  ANSWERS.has(kind) && citations.length > 0 && (disliked === undefined || !wordsOf(disliked).endsWith(wordsOf(text)))

/** Titles of what the answer cites, each once, with publisher and date as far as known. */
export const sourcesOf = ({ citations }: Pick<Answer, 'citations'>): readonly string[] => [
  ...new Set(
    citations.map(({ title, publisher, published }) => {
      const origin = [publisher, published].filter(Boolean).join(', ')
      return origin ? `${title} (${origin})` : title
    }),
  ),
]
