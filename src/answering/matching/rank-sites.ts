import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { Retrieval } from '../../retrieval/retriever.ts'
import { type FeatureFit, featureFit } from './feature-fit.ts'
import { type FitGround, type IndustryFit, industryFit } from './industry-fit.ts'
import { isAllowed } from './place-wishes.ts'
import { alikePrecedents, chainNeighbours, type NeighbourFit, type PrecedentFit } from './precedents.ts'
import type { SiteNeed } from './site-need.ts'
import { localPolicies, type PolicyFit } from './site-policies.ts'
import type { Site } from './sites.ts'
import { taxonomyOf } from './trades.ts'

/** A park with all that speaks for it. */
export interface RankedSite {
  readonly site: Site
  /** Undefined where the need names no industry. */
  readonly industry: IndustryFit | undefined
  readonly features: FeatureFit
  readonly precedents: PrecedentFit
  readonly neighbours: NeighbourFit
  readonly policies: PolicyFit
  readonly score: number
}

/**
 * What each ground is worth, each from 0 to 1: what the company does before what it needs, that before who came
 * earlier. Prices, and whatever else the base does not hold, are no ground.
 */
const WEIGHTS = { industry: 4, features: 1.5, precedents: 1, neighbours: 0.5, policies: 0.5, wording: 0.5 }
const USUAL = 3
const MOST = 5
/** A fourth or fifth is only shown when it scores this close to the third. */
const CLOSE = 0.95
/** Below this share of the first one's score a park is not worth proposing. */
const WORTH_PROPOSING = 0.45

export interface RankingContext {
  readonly index: KnowledgeIndex
  readonly retrieval: Pick<Retrieval, 'hits'>
  readonly now: Date
}

/** Late interaction of the question with the best passage of each document, 0 to about 1. */
function similarities({ hits }: RankingContext['retrieval']): ReadonlyMap<string, number> {
  const best = new Map<string, number>()
  for (const { passage, similarity } of hits) {
    best.set(passage.documentId, Math.max(best.get(passage.documentId) ?? 0, similarity))
  }
  return best
}

function rank(site: Site, need: SiteNeed, similarity: number, context: RankingContext): RankedSite {
  const taxonomy = taxonomyOf(context.index.industries)
  const grounds = {
    industry: industryFit(site, need, taxonomy),
    features: featureFit(site, need),
    precedents: alikePrecedents(site, need),
    neighbours: chainNeighbours(site, need, taxonomy),
    policies: localPolicies(site, need, context.index, context.now),
  }
  const score =
    WEIGHTS.industry * (grounds.industry?.degree ?? 0) +
    WEIGHTS.features * grounds.features.degree +
    WEIGHTS.precedents * grounds.precedents.degree +
    WEIGHTS.neighbours * grounds.neighbours.degree +
    WEIGHTS.policies * grounds.policies.degree +
    WEIGHTS.wording * similarity
  return { site, ...grounds, score }
}

/** Best first; parks that score alike stand in the order of their ids. */
const byScore = (left: RankedSite, right: RankedSite): number =>
  right.score - left.score || left.site.record.id.localeCompare(right.site.record.id)

/** Grounds of parks that are proposed only where none is of the trade itself. */
export const CLOSE_GROUNDS: ReadonlySet<FitGround> = new Set(['related', 'in-district'])

const isDirect = ({ industry }: RankedSite): boolean => industry !== undefined && !CLOSE_GROUNDS.has(industry.ground)

/** All features asked for that make a site what it is, if any are. */
function hasWhatMatters({ evidence }: FeatureFit): boolean {
  const distinctive = evidence.filter(({ feature }) => feature.isDistinctive)
  return distinctive.length > 0 && distinctive.every(({ units, isOwn }) => units.length > 0 && isOwn)
}

/** Every park that may be proposed and that the base ties to the need, best first. */
export function rankSites(sites: readonly Site[], need: SiteNeed, context: RankingContext): RankedSite[] {
  const similarity = similarities(context.retrieval)
  const knowsTrade = need.trades.length > 0 || need.product !== undefined
  return sites
    .filter((site) => isAllowed(site, need.places))
    .map((site) => rank(site, need, similarity.get(site.record.documentId) ?? 0, context))
    .filter(({ industry, features }) =>
      knowsTrade
        ? industry !== undefined || hasWhatMatters(features)
        : need.features.some(({ isPrice }) => !isPrice) && features.degree > 0,
    )
    .toSorted(byScore)
}

/** Whether only companies there tie it to the trade, while it is not told to have what makes a site fit for the need. */
const isPoor = ({ industry, features }: RankedSite): boolean =>
  industry?.ground === 'precedent' &&
  features.evidence.some(({ feature, units }) => feature.isDistinctive && units.length === 0)

/**
 * The short list: three, or up to five that are close, none far behind the first. Parks of close trades stand in it
 * only where there are none of the trade itself.
 */
export function shortList(ranked: readonly RankedSite[]): RankedSite[] {
  const direct = ranked.filter(isDirect)
  if (direct.length === 0) return ranked.slice(0, USUAL)
  const best = direct[0]!
  const worth = direct.filter((site) => site === best || (site.score >= WORTH_PROPOSING * best.score && !isPoor(site)))
  const third = worth[USUAL - 1]
  return worth.filter((site, at) => at < USUAL || (at < MOST && site.score >= CLOSE * third!.score))
}
