import type { Confidence } from '../../domain/validity.ts'
import type { Feature } from './feature.ts'
import type { Landmark } from './landmarks.ts'
import type { SiteNeed } from './site-need.ts'
import type { Site, SiteUnit } from './sites.ts'

export interface FeatureEvidence {
  readonly feature: Feature
  /** What the wish names, of which the units tell. */
  readonly landmarks: readonly Landmark[]
  /** Best first; none: the base does not tell. */
  readonly units: readonly SiteUnit[]
  /** Told of the park itself, not only of its district. */
  readonly isOwn: boolean
}

const TRANSPORT = '交通'
/** Where a park is and what it is for tell nothing of what it has. */
const NO_EVIDENCE: ReadonlySet<string> = new Set(['所在地区', '主导产业'])
const OVERVIEW = '概况'
const IN_DISTRICT = 0.5
/** Land, offices and workshops are told of few parks and found in most. */
const COMMON = 0.5
const CERTAINTY: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 }

const headingRank = (unit: SiteUnit, isAround: boolean): number => {
  if (isAround && unit.heading === TRANSPORT) return 0
  if (unit.passage.tableHeader !== undefined) return 3
  return unit.heading === OVERVIEW ? 2 : 1
}

/** How many different words of a unit tell of the feature. */
const tellingWords = ({ text }: SiteUnit, { held }: Feature): number =>
  new Set([...text.matchAll(new RegExp(held, 'gu'))].map(([word]) => word)).size

/** Statements before labels, lists last; of those the ones that tell most, the surest, then the latest. */
const sorted = (units: readonly SiteUnit[], feature: Feature): SiteUnit[] =>
  units.length < 2
    ? [...units]
    : units.toSorted(
        (left, right) =>
          headingRank(left, feature.isAround === true) - headingRank(right, feature.isAround === true) ||
          tellingWords(right, feature) - tellingWords(left, feature) ||
          CERTAINTY[left.unit.confidence] - CERTAINTY[right.unit.confidence] ||
          (right.unit.asOf ?? '').localeCompare(left.unit.asOf ?? ''),
      )

/** Whether and by which units the base tells that a park has a feature; of named landmarks one must be told of. */
export function featureEvidence(site: Site, feature: Feature, landmarks: readonly Landmark[] = []): FeatureEvidence {
  const isAround = feature.isAround === true
  const named = landmarks.filter((landmark) => landmark.feature === feature.name)
  const tells = (text: string): boolean =>
    named.length === 0 ? feature.held.test(text) : named.some(({ words }) => words.every((word) => text.includes(word)))
  const holds = ({ text, heading, label }: SiteUnit): boolean =>
    !NO_EVIDENCE.has(label ?? '') && (feature.heading === undefined || feature.heading === heading) && tells(text)
  const own = sorted(site.units.filter(holds), feature)
  if (own.length > 0 || !isAround) return { feature, landmarks: named, units: own, isOwn: true }
  return { feature, landmarks: named, units: site.districtUnits.filter(({ text }) => tells(text)), isOwn: false }
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
export function featureFit(site: Site, { features, landmarks }: SiteNeed): FeatureFit {
  const evidence = features.map((feature) => featureEvidence(site, feature, landmarks))
  const counted = evidence.filter(({ feature }) => !feature.isPrice && feature.name !== 'incentives')
  const held = counted.reduce((sum, { units, isOwn }) => {
    if (units.length === 0) return sum
    return sum + (isOwn ? 1 : IN_DISTRICT)
  }, 0)
  const most = counted.some(({ feature }) => feature.isDistinctive) ? 1 : COMMON
  return { evidence, degree: counted.length === 0 ? 1 : (most * held) / counted.length }
}
