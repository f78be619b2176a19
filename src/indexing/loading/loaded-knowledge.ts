import type { Document } from '../../domain/document.ts'
import type { Industry } from '../../domain/industry.ts'
import type { Place } from '../../domain/place.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { Source } from '../../domain/source.ts'

/** A file, or one line of it, that was left out. */
export interface Rejection {
  readonly file: string
  readonly line?: number
  readonly reason: string
}

/** Something in a file that a maintainer should see. */
export type Warning = Rejection

/** What a knowledge folder, or one file of it, holds. */
export interface LoadedKnowledge {
  readonly documents: Document[]
  readonly records: KnowledgeRecord[]
  readonly sources: Source[]
  readonly industries: Industry[]
  readonly places: Place[]
  readonly rejected: Rejection[]
  /** What was taken, but should be looked at. */
  readonly warnings: Warning[]
}

export const emptyKnowledge = (): LoadedKnowledge => ({
  documents: [],
  records: [],
  sources: [],
  industries: [],
  places: [],
  rejected: [],
  warnings: [],
})
