import { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import { LanguageModelError } from '../../domain/errors.ts'

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
    const isRetryable = error.status === 408 || error.status === 429 || error.status >= 500
    return new LanguageModelError(`the language model answered ${error.status}`, isRetryable)
  }
  return new LanguageModelError('the language model sent what is no answer', true)
}
