import type { Language } from '../domain/language.ts'
import type { Passage } from '../domain/passage.ts'
import { withoutReferences } from '../text/maintainers-words.ts'
import type { CitationList } from './citation-list.ts'
import type { EvidenceUnit } from './evidence/evidence-unit.ts'
import { labelledRow } from './labelled-row.ts'
import { dateInLanguage, moneyInLanguage } from './money-in-language.ts'
import { inBookMarks, spokenName } from './spoken-name.ts'
import { validityLabel } from './validity.ts'
import { answerWording } from './wording/wording-for.ts'

const ENDING = /[。.!！?？;；,，]\s*$/u

/** What a quotation is made for. */
export interface QuoteContext {
  readonly language: Language
  readonly citations: CitationList
  /** The day on which validity is judged. */
  readonly now: Date
}

/** A title as it is said in running text; a policy's stands in book marks. */
export function titleForReading(passage: Passage, isPolicy: boolean, districts: readonly string[] = []): string {
  const short = spokenName(passage.title, districts)
  return isPolicy ? inBookMarks(short) : short
}

/** Remarks that have to stand beside a quoted unit: as of when, how sure, what others say, amounts in other words. */
function remarks({ unit, hit, figures }: EvidenceUnit, asOf: string | undefined, language: Language): string[] {
  const wording = answerWording(language)
  const isDated = asOf === undefined || figures.length === 0 || unit.text.includes(asOf.slice(0, 4))
  return [
    ...moneyInLanguage(unit.text, language),
    ...(isDated ? [] : [wording.asOf(dateInLanguage(asOf, language))]),
    ...(unit.confidence === 'low' || hit.passage.confidence === 'low' ? [wording.unverified] : []),
    ...(unit.conflict ? [wording.conflict(withoutReferences(unit.conflict))] : []),
  ]
}

/** A unit's words as they are read outside the knowledge base: rows with their labels, no references to record ids. */
function words({ unit, hit }: EvidenceUnit): string {
  const { tableHeader } = hit.passage
  const text = tableHeader === undefined ? unit.text : labelledRow(tableHeader, unit.text)
  return withoutReferences(text).replace(ENDING, '')
}

/**
 * Quotes units of one document, a line each: title with what must be said of its validity, then each unit with its
 * footnote and remarks; a single unit stands on the title's line.
 */
export function quoteDocument(units: readonly EvidenceUnit[], { language, citations, now }: QuoteContext): string[] {
  const [first] = units
  if (!first) return []
  const { passage } = first.hit
  const isPolicy = first.record?.kind === 'policy'
  const { index } = citations
  const label = validityLabel(passage, { isPolicy, wording: answerWording(language), index, now })
  const title = `${titleForReading(passage, isPolicy, first.record?.districts)}${label ? `（${label}）` : ''}`
  const quotes = units.map((unit) => {
    const { number, asOf } = citations.cite(unit.hit.passage, unit.unit)
    const notes = remarks(unit, asOf, language)
    const text = language === 'zh' ? words(unit) : `“${words(unit)}”`
    return `${text}${notes.length > 0 ? `（${notes.join('；')}）` : ''}[${number}]`
  })
  return quotes.length === 1 ? [`${title}：${quotes[0]}`] : [`${title}：`, ...quotes.map((quote) => `· ${quote}`)]
}
