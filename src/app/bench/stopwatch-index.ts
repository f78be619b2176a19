import type { Passage } from '../../domain/passage.ts'
import type { KnowledgeIndex, LexicalField, PassageScore, PassageTokens } from '../../ports/knowledge-index.ts'

/** An index that adds up how long its lexical and its vector searches take. */
export class StopwatchIndex implements KnowledgeIndex {
  lexicalMilliseconds = 0
  vectorMilliseconds = 0
  readonly #index: KnowledgeIndex

  constructor(index: KnowledgeIndex) {
    this.#index = index
  }

  get name() {
    return this.#index.name
  }

  get manifest() {
    return this.#index.manifest
  }

  get passageCount() {
    return this.#index.passageCount
  }

  get records() {
    return this.#index.records
  }

  get sources() {
    return this.#index.sources
  }

  get names() {
    return this.#index.names
  }

  get industries() {
    return this.#index.industries
  }

  get places() {
    return this.#index.places
  }

  get passages() {
    return this.#index.passages
  }

  passage(id: number): Passage {
    return this.#index.passage(id)
  }

  passagesOf(documentId: string): readonly Passage[] {
    return this.#index.passagesOf(documentId)
  }

  lexical(field: LexicalField, terms: readonly string[], limit: number): readonly PassageScore[] {
    return this.#timeLexical(() => this.#index.lexical(field, terms, limit))
  }

  documentFrequencies(field: LexicalField, terms: readonly string[]): readonly number[] {
    return this.#timeLexical(() => this.#index.documentFrequencies(field, terms))
  }

  nearest(vector: Float32Array, limit: number): readonly PassageScore[] {
    const started = performance.now()
    const found = this.#index.nearest(vector, limit)
    this.vectorMilliseconds += performance.now() - started
    return found
  }

  tokens(passageId: number): PassageTokens {
    return this.#index.tokens(passageId)
  }

  tokenFrequency(tokenId: number): number {
    return this.#index.tokenFrequency(tokenId)
  }

  record(id: string) {
    return this.#index.record(id)
  }

  source(id: string) {
    return this.#index.source(id)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve()
  }

  #timeLexical<T>(search: () => T): T {
    const started = performance.now()
    const found = search()
    this.lexicalMilliseconds += performance.now() - started
    return found
  }
}
