/** A district, city or region with the ways in which people write it. */
export interface Place {
  /** As the records write it. */
  readonly name: string
  /** Other spellings, in any language. */
  readonly aliases: readonly string[]
  /** So much of the base lies in it that naming it narrows nothing down. */
  readonly isWide: boolean
}
