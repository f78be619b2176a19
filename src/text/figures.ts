import type { Language } from '../domain/language.ts'
import type { Figure } from './figure.ts'
import { amountsIn, type FoundAmount } from './figure-amounts.ts'
import { datesIn } from './figure-dates.ts'
import { foldText } from './figure-folding.ts'
import { fractionsIn } from './figure-fractions.ts'
import { identifiersIn } from './figure-identifiers.ts'

/** What looks like a number but counts nothing: footnotes, list marks, five-year plans. */
const MARKS: readonly RegExp[] = [
  /1[1-9](?:th|\.)? (?:five-year plan|fünfjahresplan)|第十[一二三四五六]个五年/gu,
  /[[【]\s*\^?\d{1,2}\^?(?:\s*[,、-]\s*\d{1,2})*\s*[\]】]/gu,
  /^[^\S\n]*(?:\(?\d{1,2}[.)、](?!\d)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/gmu,
  /(?<=[;:,。、\s])\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)/gu,
  /第[一二三四五六七八九]{1}(?=[,、:]|是)|[一二三四五六七八九]是/gu,
]
const ORDINAL = /第\s*$/u
const ORDINAL_AFTER = /^(?:st|nd|rd|th)(?![a-z])/u
const RANGE = /^\s*(?:-+|—+|–|~|〜|至|到|to|bis|から|에서)\s*$/u
const VAGUE_BEFORE = /[几数]$/u
const LONE_SCALE = /^[百千万亿]$/u

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end)

/** 1.200,5 in German is 1,200.5: the marks change places, the length stays. */
const swapGermanMarks = (text: string): string =>
  text.replace(/\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![.\d])|\d+,\d+(?![,\d])/gu, (number) =>
    number.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.')),
  )

/** In 5—10亿元 and CNY 5-10 million each end takes what only the other has. */
function completeRanges(text: string, amounts: readonly FoundAmount[]): FoundAmount[] {
  const completed = [...amounts]
  for (let index = completed.length - 2; index >= 0; index--) {
    const [low, high] = [completed[index], completed[index + 1]]
    if (!low || !high || !RANGE.test(text.slice(low.end, high.start))) continue
    const unit = low.unit ?? high.unit
    if (!unit) continue
    const scale = low.scale === 1 && (!low.unit || !high.unit) ? high.scale : 1
    completed[index] = { ...low, unit, value: low.value * scale, scale: low.scale * scale }
    completed[index + 1] = { ...high, unit: high.unit ?? unit }
  }
  return completed
}

/** Numerals inside words (十四五, 一带一路), articles (一家) and vague numbers (几十家) are no figures. */
function isFigure(text: string, { notation, written, unit, value, start }: FoundAmount): boolean {
  if (notation === 'digits') return true
  if (LONE_SCALE.test(written) || VAGUE_BEFORE.test(text.slice(0, start))) return false
  if (written === '一') return unit !== undefined && unit.unit !== 'count'
  return unit !== undefined || value >= 10_000 || notation === 'words'
}

function asFigure(text: string, amount: FoundAmount): Omit<Figure, 'text' | 'start' | 'end'> {
  const { unit, notation, value, scale, written } = amount
  const before = text.slice(Math.max(0, amount.start - 6), amount.start)
  if (ORDINAL.test(before) || ORDINAL_AFTER.test(text.slice(amount.end))) return { value, unit: 'ordinal' }
  if (unit?.unit === 'count' || !unit) {
    if (/(?<![a-z])q$/u.test(before)) return { value, unit: 'quarter' }
    if (!unit && notation === 'digits' && scale === 1 && /^(?:19[5-9]|20\d)\d$/u.test(written)) {
      return { value: value * 10_000, unit: 'date', date: { year: value } }
    }
    return { value, unit: 'count', ...(unit?.counter ? { counter: unit.counter } : {}) }
  }
  return {
    value: Number((value * unit.factor).toPrecision(12)),
    unit: unit.unit,
    ...(unit.counter ? { counter: unit.counter } : {}),
  }
}

/**
 * The figures of a text in order: numbers with their units in base units, dates as exact as written, and
 * identifiers (document numbers, phones, codes, addresses). Footnotes and list marks are left out.
 * @param language of the text; in German, comma and point in numbers change places.
 */
export function figuresIn(original: string, language: Language = 'zh'): Figure[] {
  const folded = foldText(original)
  let text = language === 'de' ? swapGermanMarks(folded.text) : folded.text
  for (const mark of MARKS) text = text.replace(mark, (found) => found.replace(/[^\n]/gu, ' '))
  const figures: Figure[] = []
  const add = (start: number, end: number, figure: Omit<Figure, 'text' | 'start' | 'end'>) => {
    const [from, to] = [folded.originalIndex(start), folded.originalIndex(end)]
    figures.push({ text: original.slice(from, to).trim(), start: from, end: to, ...figure })
  }

  const { dates, rest: withoutDates } = datesIn(text, blank)
  for (const { start, end, date } of dates) {
    add(start, end, {
      value: (date.year ?? 0) * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0),
      unit: 'date',
      date,
    })
  }
  const { identifiers, rest } = identifiersIn(withoutDates, blank)
  for (const { start, end, ...identifier } of identifiers) add(start, end, identifier)
  const { fractions, rest: numbers } = fractionsIn(rest, blank)
  for (const { start, end, ...fraction } of fractions) add(start, end, fraction)
  for (const amount of completeRanges(numbers, amountsIn(numbers))) {
    if (isFigure(numbers, amount)) add(amount.start, amount.end, asFigure(numbers, amount))
  }
  return figures.sort((a, b) => a.start - b.start)
}
