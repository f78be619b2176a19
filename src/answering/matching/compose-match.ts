import { normaliseText } from '../../text/normalise.ts'
import { CitationList } from '../citation-list.ts'
import type { Composer, ComposingContext, Composition } from '../composition.ts'
import { clarification, hasNothingToGoBy } from './clarification.ts'
import { comparesElsewhere } from './compares-elsewhere.ts'
import { needInWords, placesInWords } from './need-in-words.ts'
import { proposal, reasonsAgain, sameWithoutPrices } from './proposal.ts'
import { type RankedSite, rankSites } from './rank-sites.ts'
import { mayBeAboutSites, ownAnalysis, type SearchTurn, searchTurn } from './search-turn.ts'
import { readNeed, type SiteNeed } from './site-need.ts'
import { type Site, sitesOf } from './sites.ts'
import { taxonomyOf } from './trades.ts'
import { matchWording } from './wording/wording-for.ts'

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

/** The park that a turn asks about, of those shown, and its place among them. */
function parkAskedAbout(
  { place }: SearchTurn & { kind: 'reasons' },
  ranked: readonly RankedSite[],
  { analysis: { shown, names } }: ComposingContext,
): readonly [RankedSite, number] | undefined {
  const named = new Set(names.filter(({ kind }) => kind === 'park').map(({ canonical }) => canonical))
  const found = ranked.find(({ site: { record } }) =>
    place === undefined ? named.has(record.name) && shown.includes(record.id) : record.id === shown.at(place),
  )
  return found && [found, shown.indexOf(found.site.record.id)]
}

/** What the search comes to: the need as all turns tell it, or as this one does where it asks anew. */
function needOf(
  { analysis, retriever: { index } }: ComposingContext,
  sites: readonly Site[],
): { readonly need: SiteNeed; readonly turn: SearchTurn } | undefined {
  const taxonomy = taxonomyOf(index.industries)
  const whole = readNeed(analysis, sites, taxonomy)
  const own = analysis.text === analysis.asking ? whole : readNeed(ownAnalysis(analysis), sites, taxonomy)
  const turn = searchTurn(analysis, whole, own)
  return turn && { need: turn.kind === 'proposal' && turn.isAnew ? own : whole, turn }
}

/**
 * Answers where a company should settle: a short list of parks with cited reasons and what the base does not hold; the
 * same again where a turn of such a search adds to it, changes it or asks why. Asks back once, when nothing tells what
 * the company does; says so when no park of the base fits. Undefined for other questions.
 */
export const composeMatch: Composer = (context) => {
  const { analysis, retriever } = context
  // Where somebody else went is told by the record, not by a search for sites.
  if (analysis.names.some(({ kind }) => kind === 'company' || kind === 'project')) return undefined
  if (comparesElsewhere(normaliseText(analysis.text), analysis.places)) return undefined
  const { index } = retriever
  if (!mayBeAboutSites(analysis)) return undefined
  const sites = sitesOf(index)
  if (sites.length === 0) return undefined
  const search = needOf(context, sites)
  if (!search) return undefined
  const { need, turn } = search
  const ranking = { index, retrieval: context.retrieval, now: context.now }
  if (need.trades.length === 0 && need.product === undefined) {
    if (!analysis.hasClarified && hasNothingToGoBy(need)) return clarification(context, sites)
    const isAlone = analysis.text === analysis.asking && need.landmarks.length === 0
    if (!analysis.hasClarified && isAlone) return clarification(context, sites)
    if (hasNothingToGoBy(need)) return undefined
  }
  const ranked = rankSites(sites, need, ranking)
  if (turn.kind === 'reasons') {
    const park = parkAskedAbout(turn, ranked, context)
    return park && reasonsAgain(...park, context)
  }
  if (ranked.length > 0) {
    return (turn.kind === 'prices' ? sameWithoutPrices(ranked, context) : undefined) ?? proposal(ranked, need, context)
  }
  const byWishes = need.trades.length === 0 ? rankSites(sites, { ...need, product: undefined }, ranking) : []
  if (byWishes.length > 0 && turn.kind === 'proposal') return proposal(byWishes, need, context)
  const anywhere = { ...need, places: { ...need.places, wanted: new Set<string>() } }
  return nothing(need, need.places.wanted.size > 0 ? rankSites(sites, anywhere, ranking) : [], context)
}
