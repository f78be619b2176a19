/** An error whose message is meant for a person and says what to do. */
export abstract class AssistantError extends Error {
  /** Trying the same again later may succeed. */
  abstract readonly isRetryable: boolean

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** A wrong environment variable or command option, named in the message. */
export class ConfigurationError extends AssistantError {
  readonly isRetryable = false
}

/** A knowledge file that cannot be read or breaks the schema. */
export class RejectedFileError extends AssistantError {
  readonly isRetryable = false
  readonly file: string
  readonly line: number | undefined

  constructor(file: string, reason: string, line?: number, options?: ErrorOptions) {
    super(reason, options)
    this.file = file
    this.line = line
  }
}

/** A snapshot that is missing, damaged or made by another model or version. */
export class SnapshotError extends AssistantError {
  readonly isRetryable = false
}

/** The language model failed, timed out or answered nonsense; the extractive answer takes its place. */
export class LanguageModelError extends AssistantError {
  readonly isRetryable: boolean

  constructor(message: string, isRetryable: boolean, options?: ErrorOptions) {
    super(message, options)
    this.isRetryable = isRetryable
  }
}

/** The reranker failed, timed out or answered nonsense; retrieval's own order stands. */
export class RerankerError extends AssistantError {
  readonly isRetryable = true
}

/** A message could not be handed to its channel. */
export class DeliveryError extends AssistantError {
  readonly isRetryable: boolean
  /** The receiver's own wish, in milliseconds. */
  readonly retryAfterMs: number | undefined
  /** Whether the receiver may have it all the same, as after a time-out. */
  readonly mayHaveArrived: boolean

  constructor(
    message: string,
    isRetryable: boolean,
    { retryAfterMs, mayHaveArrived = false }: { retryAfterMs?: number | undefined; mayHaveArrived?: boolean } = {},
  ) {
    super(message)
    this.isRetryable = isRetryable
    this.retryAfterMs = retryAfterMs
    this.mayHaveArrived = mayHaveArrived
  }
}
