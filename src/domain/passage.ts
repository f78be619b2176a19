import type { Unit } from './document.ts'
import type { Confidence, Validity } from './validity.ts'

/** What is retrieved: a few units of one document with the titles above them. */
export interface Passage {
  /** Its number in the snapshot; those of one document follow one another. */
  readonly id: number
  readonly documentId: string
  readonly recordId?: string
  readonly title: string
  readonly aliases: readonly string[]
  readonly headingPath: readonly string[]
  readonly tableHeader?: string
  readonly units: readonly Unit[]
  readonly validity?: Validity
  readonly confidence: Confidence
}

/** The passage as people read it: the table header, then the units. */
export const passageText = (passage: Pick<Passage, 'tableHeader' | 'units'>): string =>
  [...(passage.tableHeader ? [passage.tableHeader] : []), ...passage.units.map((unit) => unit.text)].join('\n')
