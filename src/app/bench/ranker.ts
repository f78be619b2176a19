export interface Ranking {
  /** Document ids, best first, each once. */
  readonly ids: readonly string[]
  /** How sure the first is right, comparable across questions; absent where a ranker gives no such number. */
  readonly score?: number
}

/** Something that ranks the documents of a corpus for a question. */
export interface Ranker {
  readonly name: string
  /** At most `limit` documents. */
  rank(question: string, limit: number): Ranking | Promise<Ranking>
}

export interface CorpusDocument {
  readonly id: string
  readonly title: string
  readonly text: string
}
