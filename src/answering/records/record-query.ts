import type { RecordKind } from '../../domain/record.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import type { AmountBand } from '../understanding/amount-band.ts'
import type { Period } from '../understanding/period.ts'

/** Which records a question asks for; what is absent or empty does not narrow. */
export interface RecordQuery {
  readonly kind: RecordKind
  readonly names: readonly FoundName[]
  /** What must not be concerned. */
  readonly excluded?: readonly FoundName[]
  readonly industries: readonly string[]
  readonly period?: Period
  readonly amounts: readonly AmountBand[]
  /** Only these: a list that the question points back to. */
  readonly among?: readonly string[]
}
