import type { PastTurn } from '../../domain/conversation.ts'
import type { Question } from '../../ports/answerer.ts'
import type { KnownNames } from '../../retrieval/known-names.ts'
import { figuresIn } from '../../text/figures.ts'
import { cleanText, normaliseText } from '../../text/normalise.ts'
import { sameFigure } from '../../text/same-figure.ts'
import { unsupportedName } from '../checking/names-held.ts'
import type { SaidThings } from './model-said.ts'
import { saysNothingNew, wordsWithoutFigures } from './model-words.ts'

const LONGEST = 300

/** After these, what is said adds to what was said before, and all of it counts. */
const goesOn = (history: readonly PastTurn[]): boolean => {
  const last = history.findLast(({ kind }) => kind !== 'smalltalk')?.kind
  return last === 'clarify' || last === 'match'
}

/** Whether every figure and name of the question is still there. */
function keepsAll(standalone: string, { text, language }: Question, names: KnownNames): boolean {
  const kept = new Set(names.namesIn(standalone).map(({ canonical }) => canonical))
  const figures = figuresIn(standalone, language)
  return (
    names.namesIn(text).every(({ canonical }) => kept.has(canonical)) &&
    figuresIn(text, language).every((figure) => figures.some((other) => sameFigure(figure, other)))
  )
}

/** Whether every figure, name and word was said in the conversation. */
function inventsNothing(standalone: string, { language }: Question, said: SaidThings, names: KnownNames): boolean {
  const canonical = new Set(said.names.map((name) => name.canonical))
  return (
    saysNothingNew(wordsWithoutFigures(standalone, language), said.words) &&
    figuresIn(standalone, language).every((figure) => said.figures.some((other) => sameFigure(figure, other))) &&
    names.namesIn(standalone).every((name) => canonical.has(name.canonical)) &&
    unsupportedName(standalone, language, said.texts, names) === undefined
  )
}

/** Whether a model's self-contained form says that the question leans on what was said before. */
export const saysItLeans = (standalone: string, { text, history }: Question): boolean =>
  normaliseText(standalone) !== '' && normaliseText(standalone) !== normaliseText(text) && !goesOn(history)

/**
 * A model's self-contained form of a question where it may be used: not long, made of what was said and of nothing
 * else, with all that the question itself names. Undefined where it may not or is the question itself.
 */
export function usableStandalone(
  text: string,
  question: Question,
  said: SaidThings,
  names: KnownNames,
): string | undefined {
  const standalone = cleanText(text)
  const isUsable =
    saysItLeans(standalone, question) &&
    [...standalone].length <= LONGEST &&
    keepsAll(standalone, question, names) &&
    inventsNothing(standalone, question, said, names)
  return isUsable ? standalone : undefined
}
