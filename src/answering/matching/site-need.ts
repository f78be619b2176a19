import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import type { Feature } from './feature.ts'
import { featuresAsked, withoutFeatures, withoutSurroundings } from './features.ts'
import { neighboursWanted } from './neighbours-wanted.ts'
import { type PlaceWishes, readPlaceWishes, withoutNames } from './place-wishes.ts'
import { productIn } from './product.ts'
import type { Site } from './sites.ts'
import type { NamedTrade, Taxonomy } from './trades.ts'

/** What a company that asks where to settle says of itself and of what it needs. */
export interface SiteNeed {
  /** What it says, normalised, without the names of parks. */
  readonly text: string
  /** Industries of the taxonomy, in the order named. */
  readonly trades: readonly string[]
  /** The words by which it names them, where they are more special than the taxonomy's names. */
  readonly words: readonly string[]
  /** What it makes in its own words, where the taxonomy knows no industry of it. */
  readonly product: string | undefined
  readonly features: readonly Feature[]
  readonly places: PlaceWishes
  /** Whom it supplies, and what else it wants to be next to. */
  readonly neighbours: readonly string[]
  /** It names what it would invest. */
  readonly hasInvestment: boolean
}

const INVESTS = /投(?:资|入)?[^,，。;；]{0,6}?[\d一二两三四五六七八九十百千几]+(?:\.\d+)?\s*个?[多余]?[万亿]/u
const HAN = /\p{Script=Han}/u

/** Trades first; what every trade may ask for (a headquarters, land) counts only where some park is made for it. */
function tradesIn(text: string, sites: readonly Site[], taxonomy: Taxonomy): NamedTrade[] {
  const named = taxonomy.namedIn(text)
  const trades = named.filter(({ trade }) => !taxonomy.isTopic(trade))
  if (trades.length > 0) return trades
  const labels = sites.flatMap((site) => site.labels)
  const served = new Set(labels.flatMap((label) => label.trades.map(({ trade }) => trade)))
  return named.filter(({ trade }) => served.has(trade))
}

/**
 * Reads a need. The words by which features are asked for (a cold store, racks) tell the trade only where no other
 * words do: who makes robots and needs a warehouse is no logistics company.
 */
export function readNeed(analysis: QuestionAnalysis, sites: readonly Site[], taxonomy: Taxonomy): SiteNeed {
  const whole = normaliseText(analysis.text)
  const features = featuresAsked(whole)
  const isFeatureWord = (word: string): boolean => features.some(({ asked }) => word.replace(asked, '') === '')
  const text = withoutNames(whole, analysis.names)
  const named =
    [
      tradesIn(withoutFeatures(text), [], taxonomy),
      tradesIn(withoutSurroundings(text), [], taxonomy),
      tradesIn(text, sites, taxonomy),
    ].find((trades) => trades.length > 0) ?? []
  const product = named.length > 0 ? undefined : productIn(text)
  const nearest = product === undefined ? [] : taxonomy.nearestTo(product)
  const trades = [...new Set([...named.map(({ trade }) => trade), ...nearest])]
  const special = named.filter(({ trade, word }) => word !== trade && HAN.test(word)).map(({ word }) => word)
  return {
    text,
    trades,
    words: product === undefined ? special : [product],
    product: trades.length > 0 ? undefined : product,
    features,
    places: readPlaceWishes(whole, analysis.names, sites, isFeatureWord),
    neighbours: neighboursWanted(withoutFeatures(text)),
    hasInvestment:
      INVESTS.test(whole) || figuresIn(analysis.text, analysis.language).some(({ unit }) => unit.startsWith('money-')),
  }
}
