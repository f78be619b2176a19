/** A chat completion: instructions, then what to answer. */
export interface CompletionRequest {
  readonly system: string
  readonly user: string
  readonly signal?: AbortSignal
}

/** A completion that is to be one JSON object. */
export interface StructuredRequest extends CompletionRequest {
  /** Letters, digits and underscores. */
  readonly schemaName: string
  /** JSON Schema of an object in which every property is required and none is added. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** Writes text from a prompt. What it writes is never trusted: callers check it. */
export interface LanguageModel {
  readonly name: string
  /**
   * The completion as it is written, in pieces of any size.
   * @throws LanguageModelError when the service fails, cuts the stream or refuses.
   */
  complete(request: CompletionRequest): AsyncIterable<string>
  /**
   * The JSON value that it wrote; whether it fits the schema is for the caller to check.
   * @throws LanguageModelError when the service fails, refuses or writes what is no JSON.
   */
  structured(request: StructuredRequest): Promise<unknown>
}
