import type { Language } from '../../domain/language.ts'
import { dateInLanguage } from '../money-in-language.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import type { Period } from '../understanding/period.ts'

const isWholeYear = ({ from, until }: Period): boolean =>
  from?.endsWith('-01-01') === true && until?.endsWith('-12-31') === true
const isMonth = ({ from, until }: Period): boolean =>
  from?.endsWith('-01') === true && until === `${from.slice(0, 7)}-31`

function periodText(period: Period, language: Language): string {
  const { from, until } = period
  const date = (day: string) => dateInLanguage(day, language)
  if (from && until && isMonth(period)) return date(from.slice(0, 7))
  if (from && until && isWholeYear(period)) {
    const [first, last] = [from.slice(0, 4), until.slice(0, 4)]
    return first === last ? date(first) : `${date(first)}–${date(last)}`
  }
  const [start, end] = [from && date(from.slice(0, 7)), until && date(until.slice(0, 7))]
  return `${start ?? ''}–${end ?? ''}`
}

/** What a list was narrowed by, in the question's own terms: 武清区、2024年、汽车零部件. */
export function listCriteria({ names, industries, period, amounts, language }: QuestionAnalysis): string {
  const named = names.map(({ text, canonical }) => (language === 'zh' ? text : canonical))
  const parts = [
    ...named,
    ...(period ? [periodText(period, language)] : []),
    ...industries,
    ...amounts.map(({ text }) => text),
  ]
  return [...new Set(parts)].join('、')
}
