/** An industry or business topic, with the words in which people ask about it. */
export interface Industry {
  /** As the knowledge base writes it. */
  readonly name: string
  readonly synonyms: readonly string[]
  /** Names of industries that lie close to it. */
  readonly related: readonly string[]
  /** What companies of every trade ask for, such as land, taxes or talent; not a trade itself. */
  readonly topic?: boolean
}
