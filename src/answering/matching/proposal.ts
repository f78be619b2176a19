import type { Suggestion } from '../../domain/answer.ts'
import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition, Statement } from '../composition.ts'
import { featureEvidence } from './feature-fit.ts'
import { FEATURES } from './features.ts'
import { needInWords } from './need-in-words.ts'
import { CLOSE_GROUNDS, type RankedSite, shortList } from './rank-sites.ts'
import { sharedPolicies } from './shared-policies.ts'
import type { SiteNeed } from './site-need.ts'
import { SiteReasons } from './site-reasons.ts'
import type { Site } from './sites.ts'
import { supportQuestion } from './support-question.ts'
import { taxonomyOf } from './trades.ts'
import { matchWording } from './wording/wording-for.ts'

/** By how the first park fits. */
const CONFIDENCE = { own: 0.9, mentioned: 0.75, precedent: 0.7, related: 0.55, 'in-district': 0.5 } as const
const CONFIDENCE_WITHOUT_INDUSTRY = 0.5
const MOST_WISHES = 2

/** Prices that the base holds of none of the parks, with what else always has to be asked. */
function unknownAnywhere(sites: readonly Site[], need: SiteNeed, { analysis }: ComposingContext): Statement {
  const wording = matchWording(analysis.language)
  const isHeld = (name: 'land-price' | 'rent'): boolean => {
    const price = FEATURES.find((feature) => feature.name === name)!
    return sites.some((site) => featureEvidence(site, price).units.length > 0)
  }
  const things = [
    ...(isHeld('land-price') ? [] : [wording.landPrice]),
    ...(isHeld('rent') ? [] : [wording.rent]),
    ...(need.hasInvestment ? [wording.threshold] : []),
  ]
  return { text: wording.unknownAnywhere(things.join(wording.comma)) }
}

/** Wishes that tell the proposed parks apart, to ask for next. */
function furtherWishes(ranked: readonly RankedSite[], need: SiteNeed, { analysis }: ComposingContext): Suggestion[] {
  const wording = matchWording(analysis.language)
  return FEATURES.filter((feature) => !feature.isPrice && !need.features.includes(feature))
    .map((feature) => ({
      feature,
      held: ranked.filter(({ site }) => featureEvidence(site, feature).units.length > 0).length,
    }))
    .filter(({ held }) => held > 0 && held < ranked.length)
    .slice(0, MOST_WISHES)
    .map(({ feature }) => {
      const label = wording.features[feature.name]
      return { label: `+ ${label}`, text: wording.withFeature(label, analysis.text) }
    })
}

/** The short list with the reasons for each park, then what holds for several and what the base does not hold. */
export function proposal(ranked: readonly RankedSite[], need: SiteNeed, context: ComposingContext): Composition {
  const { analysis, retriever, now } = context
  const { index } = retriever
  const wording = matchWording(analysis.language)
  const citations = new CitationList(index)
  const reasons = new SiteReasons(analysis.language, index, citations, now)
  const shown = shortList(ranked)
  const ground = shown[0]!.industry?.ground
  const taxonomy = taxonomyOf(index.industries)
  const words = needInWords(need, analysis.language, taxonomy)
  const isClose =
    (need.trades.length > 0 || need.product !== undefined) && (ground === undefined || CLOSE_GROUNDS.has(ground))
  const shared = sharedPolicies(shown, need, context)
  const statements: Statement[] = [
    { text: isClose ? wording.openingOfClose(words) : wording.opening(words) },
    ...shown.flatMap((site, at) => reasons.of(site, at + 1, shared.records)),
    ...shared.groups.flatMap(({ parks, records }): Statement[] =>
      parks === 'all'
        ? [{ text: `${wording.generalPolicies}${wording.colon}${records.map(reasons.policy).join(wording.semicolon)}` }]
        : [
            { text: `${wording.policiesOf(parks)}${wording.colon}`, computed: [wording.policiesOf(parks)] },
            ...records.map((record) => ({ text: `· ${reasons.policy(record)}` })),
          ],
    ),
    unknownAnywhere(
      shown.map(({ site }) => site),
      need,
      context,
    ),
  ]
  const trade = need.trades.length > 0 ? taxonomy.nameIn(need.trades[0]!, analysis.language) : need.product
  return {
    kind: 'match',
    statements,
    citations,
    suggestions: [
      ...supportQuestion(analysis, trade ?? words),
      ...furtherWishes(shown, need, context),
      { label: wording.human, action: 'human' },
    ],
    confidence: ground === undefined ? CONFIDENCE_WITHOUT_INDUSTRY : CONFIDENCE[ground],
    subjects: shown.map(({ site }) => site.record.id),
  }
}

/** Asked for lower prices where the base holds none: the same parks by name; undefined where it holds one. */
export function sameWithoutPrices(
  ranked: readonly RankedSite[],
  { analysis, retriever, now }: ComposingContext,
): Composition | undefined {
  const shown = shortList(ranked)
  const prices = FEATURES.filter(({ isPrice }) => isPrice)
  if (shown.some(({ site }) => prices.some((price) => featureEvidence(site, price).units.length > 0))) return undefined
  const wording = matchWording(analysis.language)
  const citations = new CitationList(retriever.index)
  const reasons = new SiteReasons(analysis.language, retriever.index, citations, now)
  return {
    kind: 'match',
    statements: [{ text: wording.noPrices }, ...shown.map(({ site }, at) => reasons.heading(site.record, at + 1))],
    citations,
    suggestions: [{ label: wording.human, action: 'human' }],
    confidence: 0.8,
    subjects: shown.map(({ site }) => site.record.id),
  }
}

/** Why one of the parks shown was proposed: its reasons again. */
export function reasonsAgain(
  ranked: RankedSite,
  place: number,
  { analysis, retriever, now }: ComposingContext,
): Composition {
  const citations = new CitationList(retriever.index)
  const reasons = new SiteReasons(analysis.language, retriever.index, citations, now)
  return {
    kind: 'match',
    statements: reasons.of(ranked, place + 1),
    citations,
    suggestions: [{ label: matchWording(analysis.language).human, action: 'human' }],
    confidence: CONFIDENCE[ranked.industry?.ground ?? 'related'],
    subjects: analysis.shown,
  }
}
