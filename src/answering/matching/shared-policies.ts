import type { KnowledgeRecord } from '../../domain/record.ts'
import type { ComposingContext } from '../composition.ts'
import type { RankedSite } from './rank-sites.ts'
import type { SiteNeed } from './site-need.ts'
import { generalPolicies } from './site-policies.ts'

const MOST_LOCAL = 2
const MOST_GENERAL = 2

export interface SharedPolicies {
  /** Told once for several parks; `parks` are their numbers in the list. */
  readonly groups: readonly {
    readonly parks: readonly number[] | 'all'
    readonly records: readonly KnowledgeRecord[]
  }[]
  /** Those of the groups that some park would else tell itself. */
  readonly records: ReadonlySet<KnowledgeRecord>
}

/** The policies of a park that are worth a line. */
export const localPoliciesShown = ({ policies: { local } }: RankedSite): readonly KnowledgeRecord[] =>
  local.slice(0, MOST_LOCAL)

/** The policies to be told below the list: of the city or country, and those that several of the parks have in common. */
export function sharedPolicies(
  shown: readonly RankedSite[],
  need: SiteNeed,
  { retriever: { index }, now }: ComposingContext,
): SharedPolicies {
  const numbers = new Map<KnowledgeRecord, number[]>()
  for (const [at, site] of shown.entries()) {
    for (const record of localPoliciesShown(site)) numbers.set(record, [...(numbers.get(record) ?? []), at + 1])
  }
  const common = [...numbers].filter(([, parks]) => parks.length > 1)
  const groups = Map.groupBy(common, ([, parks]) => parks.join())
  const ofSome = [...groups.values()].filter(([first]) => first![1].length < shown.length)
  const ofAll = common.filter(([, parks]) => parks.length === shown.length).map(([record]) => record)
  const everywhere = [...ofAll, ...generalPolicies(need, index, now).slice(0, MOST_GENERAL)]
  return {
    groups: [
      ...ofSome.map((group) => ({ parks: group[0]![1], records: group.map(([record]) => record) })),
      ...(everywhere.length === 0 ? [] : [{ parks: 'all' as const, records: everywhere }]),
    ],
    records: new Set(common.map(([record]) => record)),
  }
}
