import { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import { LanguageModelError } from '../../domain/errors.ts'

/** The service does not take a request of this form. */
export class RejectedRequestError extends LanguageModelError {}

const REJECTED: ReadonlySet<number> = new Set([400, 422])

/**
 * What the SDK threw as the port's error. The service's own words are left out: they may repeat the request or a
 * part of the key.
 */
export function asLanguageModelError(error: unknown): LanguageModelError {
  if (error instanceof LanguageModelError) return error
  if (error instanceof APIUserAbortError)
    return new LanguageModelError('the call of the language model was ended', false)
  if (error instanceof APIConnectionError) return new LanguageModelError('the language model cannot be reached', true)
  if (error instanceof APIError && error.status !== undefined) {
    const message = `the language model answered ${error.status}`
    if (REJECTED.has(error.status)) return new RejectedRequestError(message, false)
    return new LanguageModelError(message, error.status === 408 || error.status === 429 || error.status >= 500)
  }
  return new LanguageModelError('the language model sent what is no answer', true)
}
