import type { Confidence } from '../../domain/validity.ts'
import type { Feature, FeatureName } from './feature.ts'
import type { SiteNeed } from './site-need.ts'
import type { Site, SiteUnit } from './sites.ts'

export interface FeatureEvidence {
  readonly feature: Feature
  /** Best first; none: the base does not tell. */
  readonly units: readonly SiteUnit[]
  /** Told of the park itself, not only of its district. */
  readonly isOwn: boolean
}

/** What lies around a park is also told by facts of its district. */
const AROUND: ReadonlySet<FeatureName> = new Set(['seaport', 'airport', 'rail', 'motorway', 'near-beijing'])
const TRANSPORT = '交通'
const OVERVIEW = '概况'
const IN_DISTRICT = 0.5
/** Land, offices and workshops are told of few parks and found in most. */
const COMMON = 0.5
const CERTAINTY: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 }

const headingRank = (unit: SiteUnit, isAround: boolean): number => {
  if (isAround && unit.heading === TRANSPORT) return 0
  return unit.heading === OVERVIEW ? 2 : 1
}

/** Statements before labels, of those the surest, then the latest. */
const sorted = (units: readonly SiteUnit[], isAround: boolean): SiteUnit[] =>
  units.toSorted(
    (left, right) =>
      headingRank(left, isAround) - headingRank(right, isAround) ||
      CERTAINTY[left.unit.confidence] - CERTAINTY[right.unit.confidence] ||
      (right.unit.asOf ?? '').localeCompare(left.unit.asOf ?? ''),
  )

/** Whether and by which units the base tells that a park has a feature. */
export function featureEvidence(site: Site, feature: Feature): FeatureEvidence {
  const isAround = AROUND.has(feature.name)
  const holds = ({ text, heading, label }: SiteUnit): boolean =>
    label !== '所在地区' && (feature.heading === undefined || feature.heading === heading) && feature.held.test(text)
  const own = sorted(site.units.filter(holds), isAround)
  if (own.length > 0 || !isAround) return { feature, units: own, isOwn: true }
  return { feature, units: site.districtUnits.filter(({ text }) => feature.held.test(text)), isOwn: false }
}

export interface FeatureFit {
  readonly evidence: readonly FeatureEvidence[]
  /**
   * 0 to 1: share of the features asked for that the base tells of, half where none of them makes a site what it is;
   * prices do not count. 1 where none is asked for.
   */
  readonly degree: number
}

/** How far a park is told to have what the need asks for. Support is judged by policies, not here. */
export function featureFit(site: Site, { features }: SiteNeed): FeatureFit {
  const evidence = features.map((feature) => featureEvidence(site, feature))
  const counted = evidence.filter(({ feature }) => !feature.isPrice && feature.name !== 'incentives')
  const held = counted.reduce((sum, { units, isOwn }) => {
    if (units.length === 0) return sum
    return sum + (isOwn ? 1 : IN_DISTRICT)
  }, 0)
  const most = counted.some(({ feature }) => feature.isDistinctive) ? 1 : COMMON
  return { evidence, degree: counted.length === 0 ? 1 : (most * held) / counted.length }
}
