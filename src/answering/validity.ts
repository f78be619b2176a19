import type { Passage } from '../domain/passage.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { Validity, ValidityState } from '../domain/validity.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { spokenName } from './spoken-name.ts'
import type { AnswerWording } from './wording/answer-wording.ts'

const UNSTATED = /未写明|未注明|未标|无日期|不详|^[—–-]?$/u
/** What titles of all kinds of policies have in common. */
const GENERIC =
  /[(（][^()（）]*[)）]|关于|促进|推动|支持|加快|推进|进一步|高质量|高水平|产业|发展|若干|政策|措施|工作|方案|行动|计划|实施|细则|办法|意见|规定|暂行|试行|通知|条例|天津市?|20\d\d[年—–-]*|[的和与及\s《》]/gu

/** Whether a day, as exact as given (2025, 2025-06), was over before `now`. */
const isOver = (date: string, now: Date): boolean => now.toISOString().slice(0, date.length) > date

/** The state on a day: what was called current and has run out is expired, whatever the knowledge base still says. */
export function stateOn({ state, effectiveUntil }: Validity, now: Date): ValidityState {
  const mayRunOut = state === 'current' || state === 'unknown'
  return mayRunOut && effectiveUntil !== undefined && isOver(effectiveUntil, now) ? 'expired' : state
}

/** Nobody says how long a policy holds. */
const isUndated = ({ effectiveUntil, term }: Validity): boolean =>
  effectiveUntil === undefined && (term === undefined || UNSTATED.test(term))

interface LabelContext {
  readonly isPolicy: boolean
  readonly wording: AnswerWording
  readonly index: Pick<KnowledgeIndex, 'record'>
  readonly now: Date
}

/** What has to be said of a passage's validity: a draft, expired, replaced (by what), or a policy without a term. */
export function validityLabel({ validity }: Passage, context: LabelContext): string | undefined {
  if (!validity) return undefined
  const { isPolicy, wording, index, now } = context
  switch (stateOn(validity, now)) {
    case 'draft':
      return wording.draft
    case 'expired':
      return wording.expired
    case 'superseded': {
      const successor = validity.supersededBy === undefined ? undefined : index.record(validity.supersededBy)
      return successor ? wording.supersededBy(spokenName(successor.name).replace(/[《》]/gu, '')) : wording.superseded
    }
    default:
      return isPolicy && isUndated(validity) ? wording.undated : undefined
  }
}

const subjectOf = (title: string): string => title.replace(GENERIC, '')

/** Whether two policies rule the same for the same districts: by their titles without what all titles share. */
function isOnTheSame(old: KnowledgeRecord, current: KnowledgeRecord): boolean {
  if (old.validity?.supersededBy === current.id) return true
  const [a, b] = [subjectOf(old.name), subjectOf(current.name)]
  const isSameDistrict = current.districts.some((district) => old.districts.includes(district))
  return isSameDistrict && Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a))
}

/**
 * What is left when policies that no longer hold are left out where one in force on the same was found as well;
 * one that the question names stays.
 */
export function withoutReplaced<T extends { readonly record: KnowledgeRecord | undefined }>(
  found: readonly T[],
  now: Date,
  asked: readonly string[] = [],
): T[] {
  const policies = found.flatMap(({ record }) => (record?.kind === 'policy' && record.validity ? [record] : []))
  const states = new Map(policies.map((record) => [record, stateOn(record.validity!, now)]))
  const current = policies.filter((record) => states.get(record) === 'current')
  return found.filter(({ record }) => {
    const state = record && states.get(record)
    const isOld = state === 'expired' || state === 'superseded'
    return !record || !isOld || asked.includes(record.name) || !current.some((other) => isOnTheSame(record, other))
  })
}
