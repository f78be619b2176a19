import { placesIn } from '../../text/chinese-places.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import type { Feature } from './feature.ts'
import { featuresAsked, withoutFeatures, withoutSurroundings } from './features.ts'
import { type Landmark, landmarksIn } from './landmarks.ts'
import { neighboursWanted } from './neighbours-wanted.ts'
import { type PlaceWishes, readPlaceWishes, withoutNames } from './place-wishes.ts'
import { productIn } from './product.ts'
import { saidInTurns } from './said-in-turns.ts'
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
  /** What it makes in its own words, where that says more than the word by which its trade is known. */
  readonly specific: string | undefined
  readonly features: readonly Feature[]
  /** What the wishes name, such as 大兴机场. */
  readonly landmarks: readonly Landmark[]
  readonly places: PlaceWishes
  /** Whom it supplies, and what else it wants to be next to. */
  readonly neighbours: readonly string[]
  /** It names what it would invest. */
  readonly hasInvestment: boolean
}

const INVESTS = /投(?:资|入)?[^,，。;；]{0,6}?[\d一二两三四五六七八九十百千几]+(?:\.\d+)?\s*个?[多余]?[万亿]/u
const HAN = /\p{Script=Han}/u

/** 换成新材料, 改做冷链: what was said of the trade before holds no more. */
const CHANGES_TRADE = /换成|换做|换为|改成|改做|改为|改行|其实(?:我们?)?是?做|instead|stattdessen/u
const ADDS = /也|还|另外|同时|加上|以及|\balso\b|\bauch\b/u

/** Trades first; what every trade may ask for (a headquarters, land) counts only where some park is made for it. */
function tradesIn(text: string, sites: readonly Site[], taxonomy: Taxonomy): NamedTrade[] {
  const named = taxonomy.namedIn(text)
  const trades = named.filter(({ trade }) => !taxonomy.isTopic(trade))
  if (trades.length > 0) return trades
  const labels = sites.flatMap((site) => site.labels)
  const served = new Set(labels.flatMap((label) => label.trades.map(({ trade }) => trade)))
  return named.filter(({ trade }) => served.has(trade))
}

interface Trade {
  readonly trades: readonly string[]
  readonly words: readonly string[]
  readonly product: string | undefined
  readonly specific: string | undefined
}

/** The same as a record of the base writes it, where the taxonomy has other words: 航空. */
const asRecordsWrite = (text: string, industries: readonly string[], taxonomy: Taxonomy): NamedTrade[] =>
  industries
    .filter((industry) => text.includes(normaliseText(industry)))
    .flatMap((industry) =>
      taxonomy
        .nearLabel(industry)
        .filter(({ trade }) => !taxonomy.isTopic(trade))
        .map(({ trade }) => ({ trade, word: normaliseText(industry) })),
    )

/** A product that says more than the word by which its trade was known: 兽用疫苗 beside 疫苗. */
const saysMore = (product: string, { word }: NamedTrade): boolean =>
  product.length > word.length && product.includes(word) && product.length <= word.length + 4

/** What a text says that a company does; undefined where it says nothing of it. `known`: wishes alone tell no other trade. */
function tradeIn(
  text: string,
  industries: readonly string[],
  sites: readonly Site[],
  taxonomy: Taxonomy,
  known: Trade | undefined,
): Trade | undefined {
  const named =
    [
      tradesIn(withoutFeatures(text), [], taxonomy),
      ...(known ? [] : [tradesIn(withoutSurroundings(text), [], taxonomy), tradesIn(text, sites, taxonomy)]),
    ].find((trades) => trades.length > 0) ?? []
  const product = productIn(known ? withoutFeatures(text) : text)
  if (named.length > 0) {
    const special = named.filter(({ trade, word }) => word !== trade && HAN.test(word)).map(({ word }) => word)
    const specific = product !== undefined && named.some((one) => saysMore(product, one)) ? product : undefined
    return {
      trades: [...new Set(named.map(({ trade }) => trade))],
      words: [...(specific === undefined ? [] : [specific]), ...special],
      product: undefined,
      specific,
    }
  }
  const nearest = product === undefined ? [] : taxonomy.nearestTo(product)
  const written = nearest.length > 0 ? [] : asRecordsWrite(withoutFeatures(text), industries, taxonomy)
  const trades = [...new Set([...nearest, ...written.map(({ trade }) => trade)])]
  if (product === undefined && trades.length === 0) return undefined
  const words = product === undefined ? written.map(({ word }) => word) : [product]
  return { trades, words, product: trades.length > 0 ? undefined : product, specific: product }
}

/** What the company does, by what its turns say one after another: a later trade replaces an earlier one or adds to it. */
function tradeInTurns(
  turns: readonly string[],
  read: (text: string, known: Trade | undefined) => Trade | undefined,
): Trade {
  let known: Trade | undefined
  for (const turn of turns) {
    const changed = turn.split(CHANGES_TRADE)
    const said = changed.length > 1 ? (read(changed.at(-1)!, undefined) ?? read(turn, known)) : read(turn, known)
    if (!said) continue
    if (known && changed.length === 1 && said.trades.length === 0 && known.trades.length > 0) continue
    known =
      known && changed.length === 1 && ADDS.test(turn)
        ? {
            trades: [...new Set([...known.trades, ...said.trades])],
            words: [...known.words, ...said.words],
            product: known.product ?? said.product,
            specific: said.specific ?? known.specific,
          }
        : said
  }
  return known ?? { trades: [], words: [], product: undefined, specific: undefined }
}

/** Who wants to be near a city names no neighbour. */
const isPlace = (name: string, sites: readonly Site[]): boolean =>
  placesIn(name).includes(name) ||
  sites.some(({ record }) => record.name.startsWith(name) || record.districts.some((one) => one.includes(name)))

/**
 * Reads a need. The words by which features are asked for (a cold store, racks) tell the trade only where no other
 * words do: who makes robots and needs a warehouse is no logistics company.
 */
export function readNeed(analysis: QuestionAnalysis, sites: readonly Site[], taxonomy: Taxonomy): SiteNeed {
  const turns = saidInTurns(analysis)
  const whole = normaliseText(analysis.text)
  const features = featuresAsked(whole)
  const isFeatureWord = (word: string): boolean => features.some(({ asked }) => word.replace(asked, '') === '')
  const told = turns.map((turn) => withoutNames(turn, analysis.names))
  const read = (text: string, known: Trade | undefined) => tradeIn(text, analysis.industries, sites, taxonomy, known)
  const trade = tradeInTurns(told, read)
  const text = told.join(' ')
  return {
    text,
    ...trade,
    features,
    landmarks: landmarksIn(whole),
    places: readPlaceWishes(turns, analysis.names, sites, isFeatureWord),
    neighbours: neighboursWanted(withoutFeatures(text)).filter((name) => !isPlace(name, sites)),
    hasInvestment:
      INVESTS.test(whole) || figuresIn(analysis.text, analysis.language).some(({ unit }) => unit.startsWith('money-')),
  }
}
