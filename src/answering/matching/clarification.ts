import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition } from '../composition.ts'
import type { SiteNeed } from './site-need.ts'
import type { Site } from './sites.ts'
import { taxonomyOf } from './trades.ts'
import { matchWording } from './wording/wording-for.ts'

const MOST_INDUSTRIES = 4

/** Whether a need names neither wishes nor places by which parks could be told apart. */
export const hasNothingToGoBy = ({ features, places }: SiteNeed): boolean =>
  features.every(({ isPrice }) => isPrice) && places.wanted.size === 0

/** The industries that most parks call their own. */
function frequentIndustries(sites: readonly Site[], { retriever: { index } }: ComposingContext): string[] {
  const taxonomy = taxonomyOf(index.industries)
  const counts = new Map<string, number>()
  for (const { labels } of sites) {
    for (const trade of new Set(labels.flatMap(({ trades }) => trades.map((one) => one.trade)))) {
      if (!taxonomy.isTopic(trade)) counts.set(trade, (counts.get(trade) ?? 0) + 1)
    }
  }
  return [...counts]
    .toSorted(([left, many], [right, more]) => more - many || left.localeCompare(right))
    .slice(0, MOST_INDUSTRIES)
    .map(([trade]) => trade)
}

/** The one question back: what the company does, with the industries that most parks are made for as buttons. */
export function clarification(context: ComposingContext, sites: readonly Site[]): Composition {
  const { analysis, retriever } = context
  const wording = matchWording(analysis.language)
  const taxonomy = taxonomyOf(retriever.index.industries)
  return {
    kind: 'clarify',
    statements: [{ text: wording.clarify }],
    citations: new CitationList(retriever.index),
    suggestions: frequentIndustries(sites, context).map((trade) => {
      const label = taxonomy.nameIn(trade, analysis.language)
      return { label, text: wording.withIndustry(label, analysis.asking) }
    }),
    confidence: 1,
  }
}
