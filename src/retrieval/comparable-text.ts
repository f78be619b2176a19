import { type Passage, passageText } from '../domain/passage.ts'
import { normaliseText } from '../text/normalise.ts'

/** A passage's texts in the form in which texts are compared. */
export interface ComparableText {
  readonly titles: string
  readonly text: string
  /** Titles and text. */
  readonly whole: string
}

const known = new WeakMap<Passage, ComparableText>()

/** Normalising a hundred candidates took a third of a query, so a passage is normalised once. */
export function comparableText(passage: Passage): ComparableText {
  let comparable = known.get(passage)
  if (!comparable) {
    const titles = normaliseText([passage.title, ...passage.aliases, ...passage.headingPath].join('\n'))
    const whole = `${titles}\n${normaliseText(passageText(passage))}`
    comparable = { titles, whole, text: whole.slice(titles.length + 1) }
    known.set(passage, comparable)
  }
  return comparable
}
