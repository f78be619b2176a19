import type { Confidence } from '../../domain/validity.ts'
import type { SiteNeed } from './site-need.ts'
import { type Precedent, type Site, type SiteUnit, unitsNaming } from './sites.ts'
import type { Taxonomy } from './trades.ts'

const CERTAINTY: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 }
/** What one like company counts: in the park; in the park by an unsure report; somewhere in the district. */
const IN_PARK = 1
const UNSURE = 0.5
const IN_DISTRICT = 0.25

const worth = ({ isInPark, record }: Precedent): number => {
  if (!isInPark) return IN_DISTRICT
  return record.confidence === 'low' ? UNSURE : IN_PARK
}

/** 0 to 1: the first companies count most. */
const saturated = (sum: number): number => 1 - 0.5 ** sum

const total = (precedents: readonly Precedent[]): number => precedents.reduce((sum, one) => sum + worth(one), 0)

/** In the park first, then the surest, the latest, and those whose amount is known. */
const byWeight = (left: Precedent, right: Precedent): number =>
  Number(right.isInPark) - Number(left.isInPark) ||
  CERTAINTY[right.record.confidence] - CERTAINTY[left.record.confidence] ||
  Number(right.record.amount?.value !== undefined) - Number(left.record.amount?.value !== undefined) ||
  (right.record.from ?? '').localeCompare(left.record.from ?? '') ||
  left.record.id.localeCompare(right.record.id)

export interface PrecedentFit {
  /** Companies of the same trade, best first. */
  readonly alike: readonly Precedent[]
  /** 0 to 1. */
  readonly degree: number
}

/** Companies of the need's trades that settled in the park, or in its district where no park is told. */
export function alikePrecedents({ precedents }: Site, { trades, product, specific }: SiteNeed): PrecedentFit {
  const makes = ({ record }: Precedent, thing: string | undefined): boolean =>
    thing !== undefined && [record.name, ...record.industries].some((words) => words.includes(thing))
  const alike = precedents
    .filter((one) => !one.isAggregate && (one.trades.some((trade) => trades.includes(trade)) || makes(one, product)))
    .toSorted((left, right) => Number(makes(right, specific)) - Number(makes(left, specific)) || byWeight(left, right))
  return { alike, degree: saturated(total(alike)) }
}

export interface NeighbourFit {
  /** Companies in the park whose trades lie close to the need's. */
  readonly close: readonly Precedent[]
  /** Units that name a company which the need names. */
  readonly named: readonly SiteUnit[]
  /** 0 to 1. */
  readonly degree: number
}

/** Neighbours along the chain: companies of close trades, and the neighbours that the need names. */
export function chainNeighbours(
  site: Site,
  { trades, neighbours, places }: SiteNeed,
  taxonomy: Taxonomy,
): NeighbourFit {
  const related = new Set(trades.flatMap((trade) => [...taxonomy.relatedTo(trade)]))
  const close = site.precedents
    .filter(
      ({ isInPark, isAggregate, trades: own }) =>
        isInPark &&
        !isAggregate &&
        own.some((trade) => related.has(trade)) &&
        !own.some((trade) => trades.includes(trade)),
    )
    .toSorted(byWeight)
  const companies = [
    ...neighbours,
    ...places.near.filter(({ kind }) => kind === 'company').flatMap(({ aliases }) => aliases),
  ]
  const named =
    companies.length > 0
      ? unitsNaming(
          site,
          companies.map((name) => name.toLowerCase()),
        )
      : []
  return { close, named, degree: saturated(total(close) / 2 + 2 * named.length) }
}
