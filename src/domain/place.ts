/** A district, city, region or station with the ways in which people write it. */
export interface Place {
  /** As the records write it. */
  readonly name: string
  /** Other spellings, in any language. */
  readonly aliases: readonly string[]
  /** Naming it narrows nothing down: much of the base lies in it, or it only tells a way. */
  readonly isWide: boolean
}
