import type { KnowledgeRecord } from '../../domain/record.ts'
import type { SupportTier } from '../../domain/support.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'

const EVERYWHERE: ReadonlySet<string> = new Set(['全市', '全国', '京津冀', '天津市'])

/** Whether a policy holds wherever one settles in the base's area. */
export const isForEverywhere = ({ districts }: KnowledgeRecord): boolean =>
  districts.length === 0 || districts.some((district) => EVERYWHERE.has(district))

const mentions = (text: string, { aliases }: FoundName): boolean =>
  aliases.some((alias) => text.includes(normaliseText(alias)))

/** Whether a row's own condition on the place is met by a name. */
const isPlaceOf = (tier: SupportTier, name: FoundName): boolean =>
  tier.conditions.some(
    ({ property, text, words }) => property === 'place' && mentions(normaliseText([text, ...words].join('\n')), name),
  )

/** Whether a policy, or this row of it, reaches a named district or park. */
function reachesName(record: KnowledgeRecord, tier: SupportTier, name: FoundName, index: KnowledgeIndex): boolean {
  if (isPlaceOf(tier, name)) return true
  if (name.kind === 'district') return record.districts.includes(name.canonical)
  const isOfAnotherPlace = tier.conditions.some(({ property }) => property === 'place')
  if (mentions(normaliseText([record.name, ...record.aliases].join('\n')), name)) return true
  if (isOfAnotherPlace || record.fields.层级 === '功能区') return false
  const park = index.records.find(({ kind, name: title }) => kind === 'park' && title === name.canonical)
  return park?.districts.some((district) => record.districts.includes(district)) ?? false
}

/** Whether a row may be had at one of the places named; true where none is named. */
export function reachesPlaces(
  record: KnowledgeRecord,
  tier: SupportTier,
  names: readonly FoundName[],
  index: KnowledgeIndex,
): boolean {
  const places = names.filter(({ kind }) => kind === 'district' || kind === 'park')
  if (places.length === 0) return true
  const isLocal = tier.conditions.some(({ property }) => property === 'place')
  if (isForEverywhere(record) && !isLocal) return true
  return places.some((place) => reachesName(record, tier, place, index))
}

/** Whether a row is for one of the places named more than for others. */
export const isForNamedPlace = (
  record: KnowledgeRecord,
  tier: SupportTier,
  names: readonly FoundName[],
  index: KnowledgeIndex,
): boolean =>
  names.some((name) => (name.kind === 'district' || name.kind === 'park') && reachesName(record, tier, name, index))

/** The same, where what only one place gives is no answer to who names another place or none. */
export function isWhereNamed(...[record, tier, names, index]: Parameters<typeof reachesPlaces>): boolean {
  const isLocal = !isForEverywhere(record) || tier.conditions.some(({ property }) => property === 'place')
  return isLocal ? isForNamedPlace(record, tier, names, index) : reachesPlaces(record, tier, names, index)
}
