import type { KnowledgeRecord } from '../../domain/record.ts'
import type { SupportCondition } from '../../domain/support.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import { type JudgedQuantity, judgeQuantity } from '../support/judged-quantity.ts'
import { isForEverywhere } from '../support/reaches-place.ts'
import type { SaidQuantity } from '../support/said-quantities.ts'
import { type Said, saidOf } from './said-of-itself.ts'
import type { SelfDescription } from './self-description.ts'

/** Whether what was told fulfils a condition. */
export type Fulfilment = 'meets' | 'lacks' | 'unknown'

export interface JudgedCondition {
  readonly condition: SupportCondition
  readonly state: Fulfilment
  /** The quantity by which it was judged. */
  readonly quantity?: SaidQuantity
}

const FIRST_TIME =
  /首次|第一次|从未|从没|没有?(?:拿|获得?|申请|享受|评)过|for the first time|never (?:received|applied)|初めて|처음|zum ersten mal/iu
const NOT_FIRST =
  /(?<!没|没有|从未|从没|未)(?:拿|获得|申请|享受|评上|领)过|再次|第二次|received before|already received|以前.{0,6}(?:拿|获|领)/iu

/** What stands in for a quantity decides only where it must be so. */
function stateOf({ side, isAssumed }: JudgedQuantity, { property, band }: SupportCondition): Fulfilment {
  if (side !== 'within') return isAssumed && side === 'above' ? 'unknown' : 'lacks'
  const isSurelyEnough = property === 'investment' && band?.most === undefined
  return isAssumed && !isSurelyEnough ? 'unknown' : 'meets'
}

const STATE_OF: Readonly<Record<Exclude<Said, undefined>, Fulfilment>> = { yes: 'meets', no: 'lacks' }
const stateOfWords = (said: Said): Fulfilment => (said === undefined ? 'unknown' : STATE_OF[said])

const OPPOSITE: Readonly<Record<Fulfilment, Fulfilment>> = { meets: 'lacks', lacks: 'meets', unknown: 'unknown' }

const isNamedIn = (text: string, { aliases }: FoundName): boolean =>
  aliases.some((alias) => text.includes(normaliseText(alias)))

/** Of a place that is not the one asked for: outside when only districts are named that the policy does not reach. */
export function outsideOf(record: KnowledgeRecord, { places }: Pick<SelfDescription, 'places'>): Fulfilment {
  const isOutside = ({ kind, canonical }: FoundName): boolean =>
    kind === 'district' && !record.districts.includes(canonical)
  return places.length > 0 && places.every(isOutside) && !isForEverywhere(record) ? 'lacks' : 'unknown'
}

/** A place named that is the one asked for, or one outside the policy's districts. */
function placeState(
  { text, words }: SupportCondition,
  record: KnowledgeRecord,
  { places, statements }: SelfDescription,
): Fulfilment {
  const own = normaliseText([text, ...words].join('\n'))
  if (places.some((place) => isNamedIn(own, place))) return 'meets'
  if (saidOf(statements, [text, ...words]) === 'yes') return 'meets'
  return outsideOf(record, { places })
}

function firstTimeState(statements: readonly string[]): Fulfilment {
  if (statements.some((statement) => NOT_FIRST.test(statement))) return 'lacks'
  return statements.some((statement) => FIRST_TIME.test(statement)) ? 'meets' : 'unknown'
}

const DISTRICT = /(?:区|县)$/u

/** Who says what is left out is; who names districts that are not the ones left out is not. */
function exclusionState({ words }: SupportCondition, { clauses, places }: SelfDescription): Fulfilment {
  const said = saidOf(clauses, words)
  if (said !== undefined || !words.some((word) => DISTRICT.test(word))) return OPPOSITE[stateOfWords(said)]
  const isElsewhere = places.length > 0 && places.every(({ kind }) => kind === 'district')
  return isElsewhere ? 'meets' : 'unknown'
}

/** Holds one condition of a policy against what the enterprise told of itself; what it did not tell is unknown. */
export function judgeCondition(
  condition: SupportCondition,
  record: KnowledgeRecord,
  self: SelfDescription,
): JudgedCondition {
  if (condition.band) {
    const judged = judgeQuantity(condition, self.quantities)
    if (!judged) return { condition, state: 'unknown' }
    const state = stateOf(judged, condition)
    return state === 'unknown' ? { condition, state } : { condition, state, quantity: judged.quantity }
  }
  if (condition.isExclusion) return { condition, state: exclusionState(condition, self) }
  switch (condition.property) {
    case 'place':
      return { condition, state: placeState(condition, record, self) }
    case 'first-time':
      return { condition, state: firstTimeState(self.statements) }
    case 'approval':
      return { condition, state: 'unknown' }
    default:
      return { condition, state: stateOfWords(saidOf(self.statements, [condition.text, ...condition.words])) }
  }
}
