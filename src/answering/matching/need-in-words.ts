import type { Language } from '../../domain/language.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import type { FeatureName } from './feature.ts'
import type { Landmark } from './landmarks.ts'
import type { SiteNeed } from './site-need.ts'
import type { Taxonomy } from './trades.ts'
import { matchWording } from './wording/wording-for.ts'

/** A wish by what it names, such as 大兴机场, else by what it is called in the reader's language. */
export const wishInWords = (name: FeatureName, landmarks: readonly Landmark[], language: Language): string =>
  [...new Set(landmarks.filter(({ feature }) => feature === name).map(({ said }) => said))].join(
    matchWording(language).comma,
  ) || matchWording(language).features[name]

/** What was understood of a need, for the reader to see: industries, then wishes. */
export function needInWords(
  { trades, product, features, landmarks }: SiteNeed,
  language: Language,
  taxonomy: Taxonomy,
): string {
  const wording = matchWording(language)
  const named = [
    ...trades.map((trade) => taxonomy.nameIn(trade, language)),
    ...(product === undefined ? [] : [product]),
  ]
  const wishes = features.map(({ name }) => wishInWords(name, landmarks, language))
  return [...named, ...wishes.filter((wish) => !named.some((trade) => wish.includes(trade)))].join(wording.comma)
}

/** The places asked for, as the question calls them. */
export const placesInWords = ({ places }: SiteNeed, { names, language }: QuestionAnalysis): string =>
  [...places.wanted]
    .map(
      (wanted) => (language === 'zh' ? undefined : names.find(({ canonical }) => canonical === wanted)?.text) ?? wanted,
    )
    .join(matchWording(language).comma)
