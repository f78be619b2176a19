import type { FoundName, NameKind } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { PropertyName } from '../asked-property.ts'
import { namesSubject } from '../asked-subject.ts'
import { characterPairs, sharedPairs } from '../checking/character-pairs.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

/** Those that belong somewhere: what is told of the place is not told of them. */
const TENANTS: ReadonlySet<NameKind> = new Set(['company', 'project'])
/** What a place has as well as each of its tenants. */
const OF_PLACE_OR_TENANT: ReadonlySet<PropertyName> = new Set([
  'area',
  'land',
  'headcount',
  'registered-capital',
  'capacity',
  'quantity',
  'contact',
  'address',
  'person',
])

const mentions = (text: string, { aliases }: FoundName): boolean =>
  aliases.some((alias) => text.includes(normaliseText(alias)))

/** A park's figure is a tenant's only where the unit or its titles name the tenant. */
export function isOfTenant({ inContext, record }: EvidenceUnit, asked: FoundName): boolean {
  if (!TENANTS.has(asked.kind) || (record?.kind !== 'park' && record?.kind !== 'policy')) return true
  const text = normaliseText(inContext)
  return asked.aliases.some((alias) => namesSubject(text, normaliseText(alias)))
}

/**
 * A tenant's figure is none of its park: where a question names only a park, a unit of a project there answers for
 * such a property just when the question speaks of the project as well.
 */
export function isOfPark(
  { record }: EvidenceUnit,
  asked: FoundName,
  property: PropertyName,
  question: string,
): boolean {
  if (asked.kind !== 'park' || record?.kind !== 'case' || !OF_PLACE_OR_TENANT.has(property)) return true
  const name = normaliseText([record.name, ...record.aliases, record.fields.投资方 ?? ''].join('\n'))
  if (mentions(name, asked)) return true
  const spoken = asked.aliases.reduce((rest, alias) => rest.replace(normaliseText(alias), ' '), question)
  return sharedPairs(characterPairs(name), characterPairs(spoken)) > 0
}
