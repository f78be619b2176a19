import type { Language } from '../../domain/language.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { CitationList } from '../citation-list.ts'
import { dateInLanguage } from '../money-in-language.ts'
import { titleForReading } from '../quote.ts'
import { validityLabel } from '../validity.ts'
import { answerWording } from '../wording/wording-for.ts'
import type { PlacedTier } from './placed-tier.ts'
import { supportWording } from './support-wording.ts'

/** In which language, on which day and with which footnotes something is told. */
export interface Telling {
  readonly language: Language
  readonly citations: CitationList
  readonly index: KnowledgeIndex
  readonly now: Date
}

/** A row's policy as it is said, and the footnotes of its facts. */
export interface TierHeading {
  /** The title with what has to be known of it in brackets: draft, expired, unverified, as of when. */
  readonly title: string
  readonly marks: string
}

/** Cites a row's facts; the policy's title, what its state is and as of when. */
export function tierHeading({ units }: PlacedTier, { language, citations, index, now }: Telling): TierHeading {
  const [wording, own] = [answerWording(language), supportWording(language)]
  const footnotes = units.map(({ passage, unit }) => citations.cite(passage, unit))
  const { passage } = units[0]!
  const asOf = footnotes.flatMap((footnote) => footnote.asOf ?? []).toSorted()
  const isDoubtful = passage.confidence === 'low' || units.some(({ unit }) => unit.confidence === 'low')
  const remarks = [
    validityLabel(passage, { isPolicy: true, wording, index, now }),
    isDoubtful ? wording.unverified : undefined,
    asOf.length > 0 ? own.asOf(dateInLanguage(asOf.at(-1)!, language)) : undefined,
  ].filter((remark) => remark !== undefined)
  const title = titleForReading(passage, true)
  return {
    title: remarks.length > 0 ? `${title}${own.inBrackets(remarks.join(own.separator))}` : title,
    marks: [...new Set(footnotes.map(({ number }) => `[${number}]`))].join(''),
  }
}
