/** Judges how well texts answer a question, more closely and more slowly than retrieval does. */
export interface Reranker {
  /**
   * One finite score a text, in the order of the texts; higher is better, comparable within one call.
   * @throws RerankerError when the service fails, is slow or answers nonsense.
   */
  score(question: string, texts: readonly string[]): Promise<readonly number[]>
}
