import type { Language } from '../../domain/language.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import { dateInLanguage } from '../money-in-language.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { spokenName } from '../spoken-name.ts'
import type { AmountBand } from '../understanding/amount-band.ts'
import type { Period } from '../understanding/period.ts'
import type { ListWording } from './list-wording.ts'

/** A word of the question with its place there; none where the question says it otherwise. */
interface Part {
  readonly text: string
  readonly start?: number
  readonly end?: number
}

const BOUND = /^(?:人民币)?(?:及?以上|及?以下|以内)/u

/** A day without what a whole month or year goes without saying: 2022-01-31 is the end of 2022-01. */
function asExact(day: string, isEnd: boolean): string {
  if (day.endsWith(isEnd ? '-12-31' : '-01-01')) return day.slice(0, 4)
  return day.endsWith(isEnd ? '-31' : '-01') || (isEnd && /-(?:02-2[89]|\d\d-30)$/u.test(day)) ? day.slice(0, 7) : day
}

function periodText({ from, until }: Period, language: Language, wording: ListWording): string {
  const start = from && asExact(from, false)
  const end = until && asExact(until, true)
  const said = (date: string) => dateInLanguage(date, language)
  if (!start || !end) return start ? wording.since(said(start)) : wording.until(said(end ?? ''))
  const isOneMonth = end.length === 7 && from === `${end}-01`
  const isWholeYears = from.endsWith('-01-01') && until.endsWith('-12-31')
  if (isOneMonth || (isWholeYears && start === end)) return said(end)
  const [first, last] = isWholeYears || start.length > 4 ? [start, end] : [from.slice(0, 7), end]
  return `${said(first)}${language === 'zh' ? '至' : '–'}${said(last)}`
}

/** A word as the question writes it, with its place there. */
function partIn(question: string, word: string): Part {
  const start = question.toLowerCase().indexOf(word.toLowerCase())
  return start < 0
    ? { text: word }
    : { text: question.slice(start, start + word.length), start, end: start + word.length }
}

function amountPart({ least, most, text }: AmountBand, question: string, wording: ListWording): Part {
  const part = partIn(question, text)
  const said =
    least === most || (least !== undefined && most !== undefined)
      ? text
      : least === undefined
        ? wording.atMost(text)
        : wording.atLeast(text)
  if (part.end === undefined) return { text: said }
  return { ...part, text: said, end: part.end + (BOUND.exec(question.slice(part.end))?.[0].length ?? 0) }
}

/** A name as the question writes it; one that is only known from before, or is written with remarks, as it is spoken. */
function nameText({ text, canonical }: FoundName, question: string): string {
  const { text: written, start } = partIn(question, text)
  return start === undefined || /[()（）]/u.test(written) ? spokenName(canonical) : written
}

/** Words that stand side by side in the question are one: 征求 and 意见. */
function joined(parts: readonly Part[]): string[] {
  const placed = parts.toSorted((left, right) => (left.start ?? Infinity) - (right.start ?? Infinity))
  const runs: Part[] = []
  for (const part of placed) {
    const last = runs.at(-1)
    const isNext = last?.end !== undefined && last.end === part.start
    if (isNext) runs[runs.length - 1] = { ...part, text: `${last.text}${part.text}` }
    else runs.push(part)
  }
  return runs.map(({ text }) => text)
}

/** What a list was narrowed by, in the question's own words: 武清区、2024年、汽车零部件. `words` are those beside names, times and sums. */
export function listCriteria(
  { asking, names, industries, period, amounts, language }: QuestionAnalysis,
  words: readonly string[],
  wording: ListWording,
): string {
  const tokens = [...new Set([...industries, ...words])]
  const telling = tokens.filter((token) => !tokens.some((other) => other !== token && other.includes(token)))
  const parts = [
    ...names.map((name) => nameText(name, asking)),
    ...(period ? [periodText(period, language, wording)] : []),
    ...joined([
      ...telling.map((token) => partIn(asking, token)),
      ...amounts.map((amount) => amountPart(amount, asking, wording)),
    ]),
  ]
  return [...new Set(parts)].join(language === 'zh' || language === 'ja' ? '、' : ', ')
}
