/** A chat completion: instructions, then what to answer. */
export interface CompletionRequest {
  readonly system: string
  readonly user: string
  readonly signal?: AbortSignal
}

/** Writes text from a prompt. What it writes is never trusted: callers check it. */
export interface LanguageModel {
  readonly name: string
  /**
   * The completion as it is written, in pieces of any size.
   * @throws LanguageModelError when the service fails, cuts the stream or refuses.
   */
  complete(request: CompletionRequest): AsyncIterable<string>
}
