import type { Language } from '../../domain/language.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import type { SiteNeed } from './site-need.ts'
import type { Taxonomy } from './trades.ts'
import { matchWording } from './wording/wording-for.ts'

/** What was understood of a need, for the reader to see: industries, then wishes. */
export function needInWords({ trades, product, features }: SiteNeed, language: Language, taxonomy: Taxonomy): string {
  const wording = matchWording(language)
  return [
    ...trades.map((trade) => taxonomy.nameIn(trade, language)),
    ...(product === undefined ? [] : [product]),
    ...features.map(({ name }) => wording.features[name]),
  ].join(wording.comma)
}

/** The places asked for, as the question calls them. */
export const placesInWords = ({ places }: SiteNeed, { names, language }: QuestionAnalysis): string =>
  names
    .filter(({ canonical }) => places.wanted.has(canonical))
    .map(({ text, canonical }) => (language === 'zh' ? canonical : text))
    .join(matchWording(language).comma)
