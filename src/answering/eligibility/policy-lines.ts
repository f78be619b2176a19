import type { KnowledgeRecord } from '../../domain/record.ts'
import type { CitationList } from '../citation-list.ts'
import type { PlacedTier } from '../support/placed-tier.ts'
import { isForEverywhere, isForNamedPlace } from '../support/reaches-place.ts'
import { type Telling, tierHeading } from '../support/tier-heading.ts'
import { stateOn } from '../validity.ts'
import { eligibilityWording } from './eligibility-wording.ts'
import { type Fulfilment, outsideOf } from './judge-condition.ts'
import type { SelfDescription } from './self-description.ts'

/** One line of the comparison. */
export interface JudgedLine {
  readonly state: Fulfilment
  readonly text: string
}

const marksOf = (record: KnowledgeRecord, label: string, citations: CitationList): string =>
  citations
    .citeRecord(record, [label])
    .map(({ number }) => `[${number}]`)
    .join('')

/** A policy that is over or only proposed cannot be applied for, whatever else is fulfilled. */
function lineOfState(placed: PlacedTier, telling: Telling): JudgedLine[] {
  const { validity } = placed.record
  const wording = eligibilityWording(telling.language)
  const { marks } = tierHeading(placed, telling)
  const state = validity && stateOn(validity, telling.now)
  if (state === 'expired' || state === 'superseded')
    return [{ state: 'lacks', text: `${wording.noLongerHolds}${marks}` }]
  return state === 'draft' ? [{ state: 'unknown', text: `${wording.isDraft}${marks}` }] : []
}

/** Whether what was done in a year falls into the policy's term; nothing where no year was told or no term is known. */
function lineOfPeriod({ record }: PlacedTier, { years }: SelfDescription, telling: Telling): JudgedLine[] {
  const { effectiveFrom = '', effectiveUntil, term } = record.validity ?? {}
  const [year] = years
  if (year === undefined || term === undefined || (effectiveFrom === '' && effectiveUntil === undefined)) return []
  const isWithin =
    Number(effectiveFrom.slice(0, 4)) <= year &&
    (effectiveUntil === undefined || year <= Number(effectiveUntil.slice(0, 4)))
  const wording = eligibilityWording(telling.language)
  const state = isWithin ? 'meets' : 'lacks'
  const marks = marksOf(record, '有效期', telling.citations)
  return [{ state, text: `${wording.period(wording.states[state], term, year)}${marks}` }]
}

/** Where a local policy applies, as the record says, when its clauses name no place. */
function lineOfReach({ record, tier }: PlacedTier, self: SelfDescription, telling: Telling): JudgedLine[] {
  if (isForEverywhere(record) || tier.conditions.some(({ property }) => property === 'place')) return []
  const { language, citations, index } = telling
  const wording = eligibilityWording(language)
  const state = isForNamedPlace(record, tier, self.places, index) ? 'meets' : outsideOf(record, self)
  const marks = marksOf(record, '适用地区', citations)
  return [{ state, text: `${wording.reach(wording.states[state], record.districts.join('、'))}${marks}` }]
}

/** What a policy asks apart from its clauses: that it is in force, at the time, in the place. */
export const policyLines = (placed: PlacedTier, self: SelfDescription, telling: Telling): JudgedLine[] => [
  ...lineOfState(placed, telling),
  ...lineOfPeriod(placed, self, telling),
  ...lineOfReach(placed, self, telling),
]
