import { normaliseText } from '../../text/normalise.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { ordinalIn } from '../understanding/reference.ts'
import { asksForSite } from './asks-for-site.ts'
import { asksInFewWords, tellsPlan } from './asks-in-few-words.ts'
import { featuresAsked } from './features.ts'
import { landmarksIn } from './landmarks.ts'
import { saidInTurns } from './said-in-turns.ts'
import type { SiteNeed } from './site-need.ts'

/** What a turn wants of a search for a site: a proposal, the same at lower prices, why one park was proposed. */
export type SearchTurn =
  /** `isAnew`: it tells a search of its own, to which nothing said before belongs. */
  | { readonly kind: 'proposal'; readonly isAnew: boolean }
  | { readonly kind: 'prices' }
  /** `place`: from 0, of the parks shown; undefined where the park is named. */
  | { readonly kind: 'reasons'; readonly place: number | undefined }

const PRICE =
  /便宜|太贵|更?省钱?|低一?[点些]|价格|费用|(?:控制|压|降低?)成本|预算(?![^,，。;；]{0,4}\d)|cheaper|less expensive|price|cost|budget|günstiger|billiger|安い|安く|더? ?(?:싼|저렴)/u
const WHY = /为(?:什么|啥|何)|理由|凭什么|原因|依据|\bwhy\b|\breasons?\b|warum|weshalb|なぜ|どうして|理由|왜|이유/u
/** It asks for something else than a wish would. */
const ASKS_OTHERWISE =
  /吗|多少|什么|谁|怎么|如何|是否|能不能|可不可以|几[个家]|有哪|哪[些家个年]|介绍|\?\s*$|^(?:what|who|which|when|how|where|does|do|is|are|can)\b|^(?:was|wer|wann|wie|welche)/u
const OFFERS = /有没有(?=[^,，。]{0,12}的)|呢[?？。]?$|^(?:what|how) about\b|^und\b/u
const ASKS_FOR_PARKS =
  /(?:哪|有没有|有无|推荐|找)[^,，。?？]{0,16}(?:园区|产业园|工业园|开发区)|(?:园区|产业园|工业园|开发区)[^,，。?？]{0,4}(?:有哪|推荐)/u
const SETS_SIZE = /\d|[一二两三四五六七八九十百千][万亿亩]/u

/** More than a turn needs to tell a plan, before its wishes are read. */
const MANY_WISHES = 3

/** What there is of wishes for a site in a need: none counts twice that is told as a size. */
const wishesIn = ({ features, places }: SiteNeed): number =>
  features.filter(({ isPrice, name }) => !isPrice && name !== 'land').length +
  Math.min(1, places.near.length + places.wanted.size)

const knowsTrade = ({ trades, product }: SiteNeed): boolean => trades.length > 0 || product !== undefined

/** 有没有地铁直达的园区: parks by what lies near them. */
const asksNearLandmark = (text: string): boolean => ASKS_FOR_PARKS.test(text) && landmarksIn(text).length > 0

const asks = (text: string, need: SiteNeed): boolean =>
  asksForSite(text) ||
  asksNearLandmark(text) ||
  (knowsTrade(need) && (asksInFewWords(text) || tellsPlan(text, wishesIn(need))))

const tellsAnything = (own: SiteNeed, text: string): boolean =>
  knowsTrade(own) ||
  own.features.length > 0 ||
  own.hasInvestment ||
  own.places.wanted.size > 0 ||
  own.places.excluded.size > 0 ||
  own.places.near.length > 0 ||
  SETS_SIZE.test(text)

/**
 * What the turn wants of a search for a site; undefined where it is about something else. `need` is what all turns
 * tell, `own` what this one does.
 */
export function searchTurn(analysis: QuestionAnalysis, need: SiteNeed, own: SiteNeed): SearchTurn | undefined {
  const turns = saidInTurns(analysis)
  const asking = turns.at(-1)!
  const earlier = turns.slice(0, -1)
  if (asks(asking, own)) return { kind: 'proposal', isAnew: asksForSite(asking) && knowsTrade(own) }
  if (!earlier.some((turn) => asks(turn, need)) && !asks(earlier.join(' '), need)) return undefined
  if (WHY.test(asking)) {
    const place = ordinalIn(asking)
    const isNamed = analysis.names.some(({ kind, text }) => kind === 'park' && asking.includes(text))
    return place === undefined && !isNamed ? undefined : { kind: 'reasons', place }
  }
  const isPriced = featuresAsked(asking).some(({ isPrice }) => isPrice) || PRICE.test(asking)
  if (isPriced && !knowsTrade(own)) return { kind: 'prices' }
  if (ASKS_OTHERWISE.test(asking) && !OFFERS.test(asking)) return undefined
  return tellsAnything(own, asking) ? { kind: 'proposal', isAnew: false } : undefined
}

/** Whether any of the turns may ask where to settle, told by its words alone. */
export const mayBeAboutSites = (analysis: QuestionAnalysis): boolean =>
  [...saidInTurns(analysis), normaliseText(analysis.text)].some(
    (turn) => asksForSite(turn) || asksNearLandmark(turn) || asksInFewWords(turn) || tellsPlan(turn, MANY_WISHES),
  )

/** The analysis of what the turn says alone. */
export function ownAnalysis(analysis: QuestionAnalysis): QuestionAnalysis {
  const asking = normaliseText(analysis.asking)
  return { ...analysis, text: analysis.asking, names: analysis.names.filter(({ text }) => asking.includes(text)) }
}
