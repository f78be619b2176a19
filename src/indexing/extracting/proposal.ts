import type { Confidence } from '../../domain/validity.ts'

export type ProposedKind = 'event' | 'case' | 'park' | 'policy'

/** A piece of the announcement that a value is read from. */
export interface Evidence {
  /** In the words of the announcement; a row of a table with the names of its columns. */
  readonly text: string
  /** The line, row or page on which it begins, from 1. */
  readonly line: number
}

/** One value of a record with the sentence it came from. */
export interface ProposedValue {
  /** A key of the record's form, or `figures.` and a label. */
  readonly field: string
  readonly value: string | readonly string[]
  /** What goes by the value, where that is an id. */
  readonly name?: string
  readonly evidence: Evidence
  readonly confidence: Confidence
  readonly origin: 'rules' | 'model'
}

/** One row of a policy's `support`, in the form in which maintainers write it. */
export interface ProposedSupport {
  readonly row: Readonly<Record<string, unknown>>
  readonly evidence: Evidence
  readonly confidence: Confidence
}

/** A record as the announcement suggests it. Nobody has reviewed it. */
export interface ProposedRecord {
  readonly kind: ProposedKind
  /** A free id, or that of the record which the knowledge base already holds by this name. */
  readonly id: string
  readonly isKnown: boolean
  readonly values: readonly ProposedValue[]
  readonly support: readonly ProposedSupport[]
  /** Sentences about the record, each once, in the order of the announcement. */
  readonly facts: readonly Evidence[]
}

/** The value of a single-valued field; undefined where it was not found. */
export function textOf({ values }: Pick<ProposedRecord, 'values'>, field: string): string | undefined {
  const found = values.find((value) => value.field === field)?.value
  return typeof found === 'string' ? found : undefined
}
