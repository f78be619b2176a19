import type { Figure } from '../../text/figure.ts'
import type { PropertyName } from '../asked-property.ts'

/** One property, how it is asked for, and how a text is seen to hold a value of it. */
export interface PropertyRule {
  readonly name: PropertyName
  /** Normalised words of any language; the first group, where there is one, is its noun. */
  readonly asked: RegExp
  /** The text calls the value by its name. */
  readonly called?: RegExp
  holds(text: string, figures: readonly Figure[]): boolean
  /** For a clause, whether a text read with its titles speaks of what the value is asked of; true of all by default. */
  concerns?(clause: string): (inContext: string) => boolean
}

/** Whether one of the figures is in one of the units, or in a unit of that family: money, area. */
export const hasUnit = (figures: readonly Figure[], ...units: readonly string[]): boolean =>
  figures.some(({ unit }) => units.some((wanted) => unit === wanted || unit.startsWith(`${wanted}-`)))
