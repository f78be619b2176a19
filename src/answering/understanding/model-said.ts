import type { Question } from '../../ports/answerer.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import { wordsWithoutFigures } from './model-words.ts'
import type { KnownThings } from './understood-turn.ts'

/** What was said in a conversation: the only stuff that a model's words about a turn may be made of. */
export interface SaidThings {
  /** The questions and the names of the records that were answered with, normalised. */
  readonly texts: readonly string[]
  /** The same without their figures. */
  readonly words: readonly string[]
  readonly names: readonly FoundName[]
  readonly figures: readonly Figure[]
}

export function saidThings({ text, language, history }: Question, { names, index }: KnownThings): SaidThings {
  const records = history.flatMap(({ subjects = [], citations }) => [
    ...subjects,
    ...citations.flatMap(({ recordId }) => recordId ?? []),
  ])
  const shown = [...new Set(records)].flatMap((id) => index.record(id)?.name ?? [])
  const texts = [text, ...history.map(({ question }) => question), ...shown]
  return {
    texts: texts.map(normaliseText),
    words: texts.map((one) => wordsWithoutFigures(one, language)),
    names: texts.flatMap((one) => names.namesIn(one)),
    figures: texts.flatMap((one) => figuresIn(one, language)),
  }
}
