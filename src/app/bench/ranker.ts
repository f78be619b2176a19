/** Something that ranks the documents of a corpus for a question. */
export interface Ranker {
  readonly name: string
  /** Document ids, best first, at most `limit`, each once. */
  rank(question: string, limit: number): readonly string[] | Promise<readonly string[]>
}

export interface CorpusDocument {
  readonly id: string
  readonly title: string
  readonly text: string
}
