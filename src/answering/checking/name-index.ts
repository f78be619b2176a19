/** A name of the knowledge base that occurs in a text. */
export interface KnownName {
  /** The same for every spelling of one thing. */
  readonly canonical: string
  /** As it stands in the text. */
  readonly text: string
  /** All spellings, the canonical one too. */
  readonly aliases: readonly string[]
}

/** Finds the names of organisations, parks, places, projects and policies that the knowledge base knows. */
export interface NameIndex {
  namesIn(text: string): readonly KnownName[]
}
