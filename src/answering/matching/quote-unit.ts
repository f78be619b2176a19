import type { Language } from '../../domain/language.ts'
import { figuresIn } from '../../text/figures.ts'
import { withoutReferences } from '../../text/maintainers-words.ts'
import type { CitationList } from '../citation-list.ts'
import { labelledRow } from '../labelled-row.ts'
import { dateInLanguage, moneyInLanguage } from '../money-in-language.ts'
import type { PlacedUnit } from '../record-units.ts'
import { answerWording } from '../wording/wording-for.ts'

const ENDING = /[。.!！?？;；,，]\s*$/u

/** Footnote marks, each once. */
export const marks = (numbers: readonly number[]): string =>
  [...new Set(numbers)].map((number) => `[${number}]`).join('')

/** A unit in its own words with its footnote, and beside it as of when, how sure, and what others say. */
export function quoteUnit({ unit, passage }: PlacedUnit, language: Language, citations: CitationList): string {
  const wording = answerWording(language)
  const { number, asOf } = citations.cite(passage, unit)
  const text = passage.tableHeader === undefined ? unit.text : labelledRow(passage.tableHeader, unit.text)
  const words = withoutReferences(text).replace(ENDING, '')
  const isDated = asOf === undefined || unit.text.includes(asOf.slice(0, 4)) || figuresIn(unit.text).length === 0
  const notes = [
    ...moneyInLanguage(unit.text, language),
    ...(isDated ? [] : [wording.asOf(dateInLanguage(asOf, language))]),
    ...(unit.confidence === 'low' || passage.confidence === 'low' ? [wording.unverified] : []),
    ...(unit.conflict === undefined ? [] : [wording.conflict(withoutReferences(unit.conflict))]),
  ]
  const quoted = language === 'zh' ? words : `“${words}”`
  return `${quoted}${notes.length > 0 ? `（${notes.join('；')}）` : ''}[${number}]`
}
