import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { SaidPeriod } from './model-schema.ts'
import type { Period } from './period.ts'

const DAY = /^((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u

/** Whether a day is told by the words: its year is said, and it begins or ends that year or a month that is said. */
function isTold(day: string, words: string, edge: 'from' | 'until'): boolean {
  const match = DAY.exec(day)
  if (!match) return false
  const [year, month, date] = match.slice(1).map(Number)
  const dates = figuresIn(words).flatMap((figure) => figure.date ?? [])
  if (!dates.some((said) => said.year === year)) return false
  if (edge === 'from' ? month === 1 && date === 1 : month === 12 && date === 31) return true
  if (!dates.some((said) => said.month === month)) return false
  return (edge === 'from' ? date === 1 : date! >= 28) || dates.some((said) => said.day === date)
}

/** The period that a model read in a question, where its words stand in it and tell both of its ends. */
export function usablePeriod(said: SaidPeriod | null, question: string): Period | undefined {
  if (said === null) return undefined
  const { from, until } = said
  const words = normaliseText(said.text)
  if (words === '' || !normaliseText(question).includes(words) || (from === null && until === null)) return undefined
  if (from !== null && !isTold(from, words, 'from')) return undefined
  if (until !== null && !isTold(until, words, 'until')) return undefined
  if (from !== null && until !== null && from > until) return undefined
  return { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) }
}
