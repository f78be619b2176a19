import type { Answer } from '../../domain/answer.ts'
import type { GoldenQuestion } from '../../domain/golden.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import { sameFigure } from '../../text/same-figure.ts'

const LONGEST_SHOWN = 60

const ESCAPED = /[\\^$.*+?()[\]{}|]/g
/** So that 2亿元 is not found in 1.2亿元, nor 20 in 2018. */
const NOT_IN_A_NUMBER = { before: '(?<![\\d.])', after: '(?![\\d.]*\\d)' }

function isWritten(text: string, words: string): boolean {
  const { before, after } = NOT_IN_A_NUMBER
  const bounded = [/^\d/.test(words) ? before : '', words.replace(ESCAPED, '\\$&'), /\d$/.test(words) ? after : '']
  return new RegExp(bounded.join('')).test(text)
}

/** Whether a text holds words as written, or, where the words are one figure, that figure in any spelling. */
function holds(text: string, words: string): boolean {
  if (isWritten(normaliseText(text), normaliseText(words))) return true
  const [figure, ...more] = figuresIn(words)
  if (!figure || more.length > 0 || normaliseText(words.slice(figure.start, figure.end)) !== normaliseText(words))
    return false
  return figuresIn(text).some((held) => sameFigure(held, figure))
}

const isCited = ({ citations }: Answer, id: string): boolean =>
  citations.some(({ sourceId, recordId, documentId }) => [sourceId, recordId, documentId].includes(id))

const opening = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line
}

/** Why an answer is not what a golden question asks for; undefined when it is. */
export function faultOf(answer: Answer, { kinds, cites, contains, lacks }: GoldenQuestion): string | undefined {
  const whole = [answer.text, ...answer.citations.map(({ quote }) => quote)].join('\n')
  const uncited = cites.find((id) => !isCited(answer, id))
  const missing = contains.find((words) => !holds(whole, words))
  const present = lacks.find((words) => holds(answer.text, words))
  const fault = !kinds.includes(answer.kind)
    ? `${answer.kind} instead of ${kinds.join(' or ')}`
    : uncited !== undefined
      ? `${uncited} is not cited`
      : missing !== undefined
        ? `"${missing}" is missing`
        : present !== undefined
          ? `"${present}" is said`
          : undefined
  return fault && `${fault}; answered: ${opening(answer.text)}`
}
