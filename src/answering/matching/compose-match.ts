import type { Suggestion } from '../../domain/answer.ts'
import { CitationList } from '../citation-list.ts'
import type { Composer, ComposingContext, Composition, Statement } from '../composition.ts'
import { asksForSite } from './asks-for-site.ts'
import { clarification, hasNothingToGoBy } from './clarification.ts'
import { featureEvidence } from './feature-fit.ts'
import { FEATURES } from './features.ts'
import { needInWords, placesInWords } from './need-in-words.ts'
import { type RankedSite, rankSites, shortList } from './rank-sites.ts'
import { readNeed, type SiteNeed } from './site-need.ts'
import { generalPolicies } from './site-policies.ts'
import { SiteReasons } from './site-reasons.ts'
import { type Site, sitesOf } from './sites.ts'
import { taxonomyOf } from './trades.ts'
import { matchWording } from './wording/wording-for.ts'

const CONFIDENCE = { own: 0.9, mentioned: 0.75, precedent: 0.7, related: 0.55 } as const
const CONFIDENCE_WITHOUT_INDUSTRY = 0.5
const MOST_GENERAL_POLICIES = 2
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

function proposal(ranked: readonly RankedSite[], need: SiteNeed, context: ComposingContext): Composition {
  const { analysis, retriever, now } = context
  const { index } = retriever
  const wording = matchWording(analysis.language)
  const citations = new CitationList(index)
  const reasons = new SiteReasons(analysis.language, index, citations, now)
  const shown = shortList(ranked)
  const ground = shown[0]!.industry?.ground
  const words = needInWords(need, analysis.language, taxonomyOf(index.industries))
  const isClose =
    (need.trades.length > 0 || need.product !== undefined) && (ground === undefined || ground === 'related')
  const parks = shown.flatMap((site, at) => reasons.of(site, at + 1))
  const general = generalPolicies(need, index, retriever.names, now).slice(0, MOST_GENERAL_POLICIES)
  const statements = [
    { text: isClose ? wording.openingOfClose(words) : wording.opening(words) },
    ...parks,
    ...(general.length === 0
      ? []
      : [{ text: `${wording.generalPolicies}${wording.colon}${general.map(reasons.policy).join(wording.semicolon)}` }]),
    unknownAnywhere(
      shown.map(({ site }) => site),
      need,
      context,
    ),
  ]
  return {
    kind: 'match',
    statements,
    citations,
    suggestions: [...furtherWishes(shown, need, context), { label: wording.human, action: 'human' }],
    confidence: ground === undefined ? CONFIDENCE_WITHOUT_INDUSTRY : CONFIDENCE[ground],
    subjects: shown.map(({ site }) => site.record.id),
  }
}

/** Says plainly that no park of the base fits, in the place asked for or anywhere. */
function nothing(
  need: SiteNeed,
  elsewhere: readonly RankedSite[],
  { analysis, retriever }: ComposingContext,
): Composition {
  const wording = matchWording(analysis.language)
  const words = needInWords(need, analysis.language, taxonomyOf(retriever.index.industries))
  const place = placesInWords(need, analysis)
  return {
    kind: 'abstain',
    statements: [{ text: wording.nothing(words, place) }],
    citations: new CitationList(retriever.index),
    suggestions: [
      ...(elsewhere.length > 0
        ? [{ label: wording.anywhere, text: wording.withIndustry(words, wording.whichPark) }]
        : []),
      { label: wording.human, action: 'human' },
    ],
    confidence: 0.8,
  }
}

/**
 * Answers where a company should settle: a short list of parks with cited reasons and what the base does not hold.
 * Asks back once, when nothing tells what the company does; says so when no park of the base fits. Undefined for
 * other questions.
 */
export const composeMatch: Composer = (context) => {
  const { analysis, retriever } = context
  if (!asksForSite(analysis.asking) && !(analysis.hasClarified && asksForSite(analysis.text))) return undefined
  // Where somebody else went is told by the record, not by a search for sites.
  if (analysis.names.some(({ kind }) => kind === 'company' || kind === 'project')) return undefined
  const { index, names } = retriever
  const sites = sitesOf(index, names)
  if (sites.length === 0) return undefined
  const need = readNeed(analysis, sites, taxonomyOf(index.industries))
  const ranking = { index, names, retrieval: context.retrieval, now: context.now }
  if (need.trades.length === 0 && need.product === undefined) {
    if (!analysis.hasClarified) return clarification(context, sites)
    if (hasNothingToGoBy(need)) return undefined
  }
  const ranked = rankSites(sites, need, ranking)
  if (ranked.length > 0) return proposal(ranked, need, context)
  const anywhere = { ...need, places: { ...need.places, wanted: new Set<string>() } }
  return nothing(need, need.places.wanted.size > 0 ? rankSites(sites, anywhere, ranking) : [], context)
}
