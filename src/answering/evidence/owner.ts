import type { FoundName, NameKind } from '../../retrieval/known-names.ts'
import type { PropertyName } from '../asked-property.ts'
import { namesSubject } from '../asked-subject.ts'
import { characterPairs, sharedPairs } from '../checking/character-pairs.ts'
import { partOf } from '../properties/money-kind.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { aliasesNormalised, contextNormalised, namesNormalised } from './normalised.ts'

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

const AREAS: ReadonlySet<PropertyName> = new Set(['area', 'land'])
const OF_PART = /[一二三四首\d]期|起步区|在此|签约|落户|载体/u

const mentions = (text: string, name: FoundName): boolean =>
  aliasesNormalised(name).some((alias) => text.includes(alias))

/** A park's figure is a tenant's only where the unit or its titles name the tenant. */
export function isOfTenant(evidence: EvidenceUnit, asked: FoundName): boolean {
  const { kind } = evidence.record ?? {}
  if (!TENANTS.has(asked.kind) || (kind !== 'park' && kind !== 'policy')) return true
  const text = contextNormalised(evidence)
  return aliasesNormalised(asked).some((alias) => namesSubject(text, alias))
}

/** Whether a park's area is told, not only that of a first phase or of somebody who settles there. */
function tellsWholeArea({ unit, figures }: EvidenceUnit, question: string): boolean {
  if (OF_PART.test(question)) return true
  const areas = figures.filter((figure) => figure.unit.startsWith('area-'))
  return areas.length === 0 || areas.some((figure) => !OF_PART.test(partOf(unit.text, figure)))
}

/**
 * A tenant's figure is none of its park: where a question names only a park, a unit of a project there answers for
 * such a property just when the question speaks of the project as well.
 */
export function isOfPark(evidence: EvidenceUnit, asked: FoundName, property: PropertyName, question: string): boolean {
  const { record } = evidence
  if (asked.kind === 'park' && record?.kind === 'park' && AREAS.has(property)) return tellsWholeArea(evidence, question)
  if (asked.kind !== 'park' || record?.kind !== 'case' || !OF_PLACE_OR_TENANT.has(property)) return true
  const name = namesNormalised(record)
  if (mentions(name, asked)) return true
  const spoken = aliasesNormalised(asked).reduce((rest, alias) => rest.replace(alias, ' '), question)
  return sharedPairs(characterPairs(name), characterPairs(spoken)) > 0
}
