export interface Ranking {
  /** Document ids, best first, each once. */
  readonly ids: readonly string[]
  /** How sure the first is right, comparable across questions; absent where a ranker gives no such number. */
  readonly score?: number
}

/** Something that ranks the documents of a corpus for a question. */
export interface Ranker {
  readonly name: string
  /** At most `limit` documents; `history`: what was said before, for rankers that decide themselves what to take along. */
  rank(question: string, limit: number, history?: readonly string[]): Ranking | Promise<Ranking>
}

export interface CorpusDocument {
  readonly id: string
  readonly title: string
  readonly text: string
}
