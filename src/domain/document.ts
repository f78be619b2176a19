import type { Confidence, Validity } from './validity.ts'

/** The smallest citable piece: a sentence, a fact or a table row; never cut. */
export interface Unit {
  readonly text: string
  /** Ids of the sources that hold it; at least one. */
  readonly sourceIds: readonly string[]
  /** ISO date from which the statement is reported. */
  readonly asOf?: string
  readonly confidence: Confidence
  /** The amount it is about, as printed, where the knowledge file marks one. */
  readonly amount?: string
  /** What another source says instead. */
  readonly conflict?: string
  /** It offers what fair competition rules forbid: kept for maintainers to see, never said to anybody. */
  readonly forbidden?: true
}

/** A heading with the units below it, down to the next heading. */
export interface Section {
  /** From the outermost heading to this one; empty for text before any heading. */
  readonly headingPath: readonly string[]
  /** A table's header, repeated before its rows in each passage. */
  readonly tableHeader?: string
  readonly units: readonly Unit[]
}

/** One knowledge file, or one line of a bulk file, read and checked. */
export interface Document {
  /** Path relative to the knowledge folder without the extension, or the id of a bulk line. */
  readonly id: string
  readonly recordId?: string
  readonly title: string
  readonly aliases: readonly string[]
  readonly validity?: Validity
  readonly confidence: Confidence
  readonly sections: readonly Section[]
  /** Of the file's bytes (or the line's), for change detection. */
  readonly contentHash: string
}
