import type { Trust } from './source.ts'
import type { SupportTier } from './support.ts'
import type { Confidence, Validity } from './validity.ts'

export type RecordKind = 'policy' | 'park' | 'case' | 'event' | 'row'

/** An amount in yuan (or another currency), as printed and as a number. */
export interface Amount {
  readonly text: string
  /** In whole units of the currency: 1.2亿元 is 120,000,000. Absent when not disclosed. */
  readonly value?: number
  readonly currency: 'CNY' | 'USD'
}

/** One row of the knowledge base: filtered, counted, sorted and compared by its normalised fields. */
export interface KnowledgeRecord {
  readonly id: string
  readonly kind: RecordKind
  readonly documentId: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly districts: readonly string[]
  readonly industries: readonly string[]
  /** First and last day it concerns, ISO, as exact as known. */
  readonly from?: string
  readonly until?: string
  readonly amount?: Amount
  /** Further labelled values as printed: 投资方, 级别, 签约项目数 … */
  readonly fields: Readonly<Record<string, string>>
  /** Ids of related records by relation: park, event, cases. */
  readonly relations: Readonly<Record<string, readonly string[]>>
  /** The list a row belongs to. */
  readonly list?: string
  readonly validity?: Validity
  /** What a policy gives under which conditions. */
  readonly support?: readonly SupportTier[]
  readonly confidence: Confidence
  readonly trust: Trust
  readonly sourceIds: readonly string[]
}
