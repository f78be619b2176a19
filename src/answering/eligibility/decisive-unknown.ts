import type { SupportCondition, SupportProperty } from '../../domain/support.ts'
import type { JudgedCondition } from './judge-condition.ts'

/** Conditions that are fulfilled or not, without a value that could be told. */
const WITHOUT_VALUE = ['status', 'stage', 'first-time', 'approval', 'other'] as const

export type ValuedProperty = Exclude<SupportProperty, (typeof WITHOUT_VALUE)[number]>

/** What settles most, first, after the quantities; what an authority decides nobody can tell. */
const ORDER: readonly SupportProperty[] = ['industry', 'status', 'place', 'stage', 'other', 'first-time']

/** The property by whose value a condition is judged, if it has one. */
export const valuedProperty = ({ property }: SupportCondition): ValuedProperty | undefined =>
  (WITHOUT_VALUE as readonly string[]).includes(property) ? undefined : (property as ValuedProperty)

/** The unknown condition that is worth a question back; undefined where nothing that an enterprise can tell is unknown. */
export function decisiveUnknown(judged: readonly JudgedCondition[]): SupportCondition | undefined {
  const unknown = judged
    .filter(({ state, condition }) => state === 'unknown' && !condition.isExclusion)
    .map(({ condition }) => condition)
  const quantity = unknown.find(({ band }) => band !== undefined)
  return quantity ?? ORDER.flatMap((property) => unknown.filter((condition) => condition.property === property))[0]
}
