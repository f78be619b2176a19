import type { Passage } from '../domain/passage.ts'
import type { Source } from '../domain/source.ts'

export interface FoundPassage {
  readonly passage: Passage
  /** The sources that its units name, each once. */
  readonly sources: readonly Source[]
  /** Higher is better, comparable within one query. */
  readonly score: number
}

/** Search over the current knowledge base, for callers that need passages and no more. */
export interface PassageSearch {
  /** At most `limit` passages, best first, the same text only once. */
  search(query: string, limit: number): Promise<readonly FoundPassage[]>
}
