import type { Language } from '../domain/language.ts'
import type { Passage } from '../domain/passage.ts'
import type { EvidenceUnit } from './evidence/evidence-unit.ts'
import { dateInLanguage, moneyInLanguage } from './money-in-language.ts'
import type { AnswerWording } from './wording/answer-wording.ts'

const ENDING = /[。.!！?？;；,，]\s*$/u
const TITLE_REMARK = /[(（][^()（）]*[)）]/gu

/** A title as it is said in running text; a policy's stands in book marks. */
export function titleForReading(passage: Passage, isPolicy: boolean): string {
  const short = passage.title.replace(TITLE_REMARK, '').trim() || passage.title
  return isPolicy ? `《${short}》` : short
}

/** Whether a passage stands only for a draft, an expired or a replaced policy. */
function validityLabel({ validity }: Passage, wording: AnswerWording): string | undefined {
  switch (validity?.state) {
    case 'draft':
      return wording.draft
    case 'expired':
      return wording.expired
    case 'superseded':
      return wording.superseded
    default:
      return undefined
  }
}

/** Remarks that have to stand beside a quoted unit: as of when, how sure, what others say, amounts in other words. */
function remarks({ unit, hit, figures }: EvidenceUnit, language: Language, wording: AnswerWording): string[] {
  const states = unit.asOf && figures.length > 0 && !unit.text.includes(dateInLanguage(unit.asOf, language))
  return [
    ...moneyInLanguage(unit.text, language),
    ...(states && unit.asOf ? [wording.asOf(dateInLanguage(unit.asOf, language))] : []),
    ...(unit.confidence === 'low' || hit.passage.confidence === 'low' ? [wording.unverified] : []),
    ...(unit.conflict ? [wording.conflict(unit.conflict)] : []),
  ]
}

/** Quotes units of one document in a line: title, label, then each unit with its footnote and remarks. */
export function quoteDocument(
  units: readonly EvidenceUnit[],
  language: Language,
  wording: AnswerWording,
  cite: (unit: EvidenceUnit) => number,
): string {
  const [first] = units
  if (!first) return ''
  const { passage } = first.hit
  const label = validityLabel(passage, wording)
  const header = passage.tableHeader ? `${passage.tableHeader}：` : ''
  const title = `${titleForReading(passage, first.record?.kind === 'policy')}${label ? `（${label}）` : ''}`
  const quotes = units.map((unit) => {
    const notes = remarks(unit, language, wording)
    const mark = `[${cite(unit)}]`
    const text = unit.unit.text.replace(ENDING, '')
    return `${header}${language === 'zh' ? text : `“${text}”`}${notes.length > 0 ? `（${notes.join('；')}）` : ''}${mark}`
  })
  return quotes.length === 1
    ? `${title}：${quotes[0]}`
    : `${title}：\n${quotes.map((quote) => `· ${quote}`).join('\n')}`
}
