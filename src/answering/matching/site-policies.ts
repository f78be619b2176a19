import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { normaliseText } from '../../text/normalise.ts'
import { stateOn } from '../validity.ts'
import { spellingsOfPark } from './park-spellings.ts'
import type { SiteNeed } from './site-need.ts'
import type { Site } from './sites.ts'
import { taxonomyOf } from './trades.ts'

interface SupportPolicy {
  readonly record: KnowledgeRecord
  readonly trades: readonly string[]
  /** Names of the parks that its title is about. */
  readonly parks: ReadonlySet<string>
  readonly isForAll: boolean
  readonly text: () => string
}

const EVERYWHERE: ReadonlySet<string> = new Set(['全市', '全国', '京津冀', '天津', '天津市'])
const OVER: ReadonlySet<string> = new Set(['expired', 'superseded'])
const STATES = ['current', 'unknown', 'draft']

const known = new WeakMap<KnowledgeIndex, readonly SupportPolicy[]>()

/** Names of the parks that a policy's titles call by name, none inside a longer one. */
function parksInTitle({ name, aliases }: KnowledgeRecord, parks: readonly KnowledgeRecord[]): ReadonlySet<string> {
  const titles = [name, ...aliases].join('\n')
  const held = parks.flatMap((park) =>
    spellingsOfPark(park)
      .filter((spelling) => titles.includes(spelling))
      .map((spelling) => ({ park: park.name, spelling })),
  )
  return new Set(
    held
      .filter(({ spelling }) => !held.some((other) => other.spelling !== spelling && other.spelling.includes(spelling)))
      .map(({ park }) => park),
  )
}

/** The base's policies, read once a snapshot; their text only when it is asked for. */
function policiesOf(index: KnowledgeIndex): readonly SupportPolicy[] {
  const earlier = known.get(index)
  if (earlier) return earlier
  const taxonomy = taxonomyOf(index.industries)
  const parks = index.records.filter(({ kind }) => kind === 'park')
  const policies = index.records
    .filter(({ kind }) => kind === 'policy')
    .map((record): SupportPolicy => {
      let text: string | undefined
      return {
        record,
        trades: record.industries.flatMap((label) => taxonomy.ofLabel(label).map(({ trade }) => trade)),
        parks: parksInTitle(record, parks),
        isForAll: record.districts.some((district) => EVERYWHERE.has(district)),
        text: () => {
          text ??= textOf(record, index)
          return text
        },
      }
    })
  known.set(index, policies)
  return policies
}

const textOf = ({ documentId }: KnowledgeRecord, index: KnowledgeIndex): string =>
  normaliseText(
    index
      .passagesOf(documentId)
      .flatMap(({ units }) => units.map(({ text }) => text))
      .join('\n'),
  )

const isOver = ({ validity }: KnowledgeRecord, now: Date): boolean =>
  validity !== undefined && OVER.has(stateOn(validity, now))

const byState = (left: SupportPolicy, right: SupportPolicy): number =>
  STATES.indexOf(left.record.validity?.state ?? 'unknown') -
    STATES.indexOf(right.record.validity?.state ?? 'unknown') ||
  (right.record.validity?.issued ?? '').localeCompare(left.record.validity?.issued ?? '') ||
  left.record.id.localeCompare(right.record.id)

/** Kinds of zones with rules of their own. */
const ZONE_KINDS = [/综合保税/u, /保税区/u, /自由?贸易?(?:试验)?区/u, /高新(?:技术产业开发)?区/u]

/** A policy about another park or another kind of zone does not apply here, unless it speaks of this park too. */
function isAboutOther({ record: policy, parks, text }: SupportPolicy, { record }: Site): boolean {
  const own = [record.name, ...record.aliases, record.fields.级别 ?? ''].join('\n')
  if (ZONE_KINDS.some((kind) => kind.test(policy.name) && !kind.test(own))) return true
  if (parks.size === 0 || parks.has(record.name)) return false
  return ![record.name, ...record.aliases].some((name) => text().includes(normaliseText(name)))
}

export interface PolicyFit {
  /** For the park or its district, best first. */
  readonly local: readonly KnowledgeRecord[]
  /** The base holds support made for the park, be it for other trades. */
  readonly hasAny: boolean
  /** 0 to 1. */
  readonly degree: number
}

const FOR_TRADE = 1
const FOR_PARK = 0.5

/** Policies that hold for the park: made for the trade there, or for the park as such. */
export function localPolicies(site: Site, need: SiteNeed, index: KnowledgeIndex, now: Date): PolicyFit {
  const here = policiesOf(index).filter(
    (policy) =>
      !policy.isForAll &&
      !isOver(policy.record, now) &&
      !isAboutOther(policy, site) &&
      policy.record.districts.some((district) => site.record.districts.includes(district)),
  )
  const isForTrade = ({ trades }: SupportPolicy): boolean => trades.some((trade) => need.trades.includes(trade))
  const forTrade = here.filter(isForTrade).toSorted(byState)
  const forPark = here
    .filter((policy) => !isForTrade(policy) && policy.parks.has(site.record.name) && policy.trades.length === 0)
    .toSorted(byState)
  const best = [...forTrade.map(() => FOR_TRADE), ...forPark.map(() => FOR_PARK)][0] ?? 0
  const hasAny = forTrade.length > 0 || here.some(({ parks }) => parks.has(site.record.name))
  return { local: [...forTrade, ...forPark].map(({ record }) => record), hasAny, degree: best }
}

/** Policies of the whole city or country for the need's trades, best first. */
export const generalPolicies = ({ trades }: SiteNeed, index: KnowledgeIndex, now: Date): KnowledgeRecord[] =>
  policiesOf(index)
    .filter(
      (policy) =>
        policy.isForAll &&
        policy.parks.size === 0 &&
        !isOver(policy.record, now) &&
        policy.trades.some((trade) => trades.includes(trade)),
    )
    .toSorted(byState)
    .map(({ record }) => record)
