import type { SiteNeed } from './site-need.ts'
import { type Site, type SiteUnit, unitsNaming } from './sites.ts'
import type { Taxonomy } from './trades.ts'

/** How a park fits what a company does, the best ground first. */
export type FitGround = 'own' | 'mentioned' | 'precedent' | 'related' | 'in-district'

export interface IndustryFit {
  readonly ground: FitGround
  /** 0 to 1; more where the very product is told of. */
  readonly degree: number
  /** The units that tell it; none where companies alone do. */
  readonly units: readonly SiteUnit[]
}

/** How much each ground is worth: a trade that the park calls its own, that a fact names, that a company there has, a close one, that a company somewhere in the district has. */
const WORTH: Readonly<Record<FitGround, number>> = {
  own: 0.85,
  mentioned: 0.6,
  precedent: 0.5,
  related: 0.35,
  'in-district': 0.3,
}
/** A park made for the trade alone is worth this much more than one of many trades. */
const SPECIALISED = 0.15
/** The very words of the need stand in what the base tells of the park: 火箭, not only 航空航天. */
const SAME_WORDS = 0.25
/** The product itself does, where the need names one more special than its trade: 兽用疫苗, not only 生物医药. */
const SAME_PRODUCT = 0.4
/** Of several trades the best fitted counts most. */
const BEST_SHARE = 0.7
const LONG_LABEL = 4
const INDUSTRIES = '主导产业'
const RESIDENTS = '入驻企业'

const GROUNDS: readonly FitGround[] = ['own', 'mentioned', 'precedent', 'related', 'in-district']

interface TradeFit {
  readonly ground: FitGround
  readonly units: readonly SiteUnit[]
}

const ownUnits = (site: Site): SiteUnit[] => site.units.filter(({ label }) => label === INDUSTRIES)

/** A label by a synonym of its own (水产) is only close to what another synonym (种子) asks for. */
const isMeantBy = (trade: string, word: string, words: readonly string[]): boolean =>
  word === trade || trade.includes(word) || words.some((one) => one.includes(word) || word.includes(one))

/** A label that the need says word for word, such as 进口汽车, whatever the taxonomy makes of it. */
const saysLabel = ({ labels }: Site, text: string): boolean =>
  labels.some(({ label }) => label.length >= LONG_LABEL && text.includes(label.toLowerCase()))

function fitOfTrade(site: Site, trade: string, words: readonly string[], taxonomy: Taxonomy): TradeFit | undefined {
  const own = site.labels.flatMap(({ trades }) => trades)
  if (own.some((label) => label.trade === trade && isMeantBy(trade, label.word, words)))
    return { ground: 'own', units: ownUnits(site) }
  // What companies are called tells nothing of what they do.
  const naming = unitsNaming(site, words.length > 0 ? [trade, ...words] : taxonomy.wordsOf(trade)).filter(
    ({ label }) => label !== RESIDENTS,
  )
  if (naming.length > 0) return { ground: 'mentioned', units: naming }
  const companies = site.precedents.filter(({ isAggregate, trades }) => trades.includes(trade) && !isAggregate)
  if (companies.some(({ isInPark }) => isInPark)) return { ground: 'precedent', units: [] }
  const related = taxonomy.relatedTo(trade)
  if (own.some((label) => label.trade === trade || related.has(label.trade)))
    return { ground: 'related', units: ownUnits(site) }
  return companies.length > 0 ? { ground: 'in-district', units: [] } : undefined
}

/** Whether a company in the park is told to make the product. */
const hasMaker = ({ precedents }: Site, product: string): boolean =>
  precedents.some(
    ({ record, isInPark }) => isInPark && [record.name, ...record.industries].some((words) => words.includes(product)),
  )

/** What a company calls its product, looked for as it stands. */
function fitOfProduct(site: Site, product: string): IndustryFit | undefined {
  const units = unitsNaming(site, [product])
  if (units.length > 0) return { ground: 'mentioned', degree: WORTH.mentioned, units }
  return hasMaker(site, product) ? { ground: 'precedent', degree: WORTH.precedent, units: [] } : undefined
}

/** How a park fits what the company does; undefined where the base tells of nothing that it has to do with it. */
export function industryFit(
  site: Site,
  { trades, words, product, specific, text }: SiteNeed,
  taxonomy: Taxonomy,
): IndustryFit | undefined {
  if (saysLabel(site, text)) return { ground: 'own', degree: 1, units: ownUnits(site) }
  if (trades.length === 0) return product === undefined ? undefined : fitOfProduct(site, product)
  const fits = trades.map((trade) => fitOfTrade(site, trade, words, taxonomy))
  const ground = GROUNDS.find((one) => fits.some((fit) => fit?.ground === one))
  if (ground === undefined) return undefined
  const fitting = site.labels.filter(({ trades: own }) => own.some(({ trade }) => trades.includes(trade)))
  const special = (SPECIALISED * fitting.length) / Math.max(1, site.labels.length)
  const degrees = fits.map((fit) => (fit ? WORTH[fit.ground] + (fit.ground === 'own' ? special : 0) : 0))
  const mean = degrees.reduce((sum, degree) => sum + degree, 0) / degrees.length
  const literal = words.length > 0 ? unitsNaming(site, words) : []
  const hasSameWords = literal.length > 0 || words.some((word) => hasMaker(site, word))
  const hasProduct = specific !== undefined && (unitsNaming(site, [specific]).length > 0 || hasMaker(site, specific))
  const degree = Math.min(1, BEST_SHARE * Math.max(...degrees) + (1 - BEST_SHARE) * mean)
  return {
    ground,
    degree: degree + (hasProduct ? SAME_PRODUCT : hasSameWords ? SAME_WORDS : 0),
    units: [...new Set([...fits.flatMap((fit) => (fit?.ground === ground ? fit.units : [])), ...literal])],
  }
}
