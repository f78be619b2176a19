import { GrammyError } from 'grammy'
import { DeliveryError } from '../../domain/errors.ts'

/** How long a receiver that only its administrator can repair is left alone. */
const ADMINISTRATOR_PAUSE_MS = 60_000

export const isApiError = (error: unknown, code: number, description?: RegExp): error is GrammyError =>
  error instanceof GrammyError && error.error_code === code && (description?.test(error.description) ?? true)

export const isParseError = (error: unknown): boolean => isApiError(error, 400, /can't parse entities/i)

export const isUnauthorized = (error: unknown): boolean => isApiError(error, 401) || isApiError(error, 404)

/** The pause that Telegram asks for, in milliseconds. */
export const retryAfterMs = (error: unknown): number | undefined =>
  error instanceof GrammyError && error.parameters.retry_after !== undefined
    ? error.parameters.retry_after * 1_000
    : undefined

/** One line for the log: method, code and reason; never the payload or the token. */
export const describeApiError = (error: unknown): string =>
  error instanceof GrammyError
    ? `${error.method}: ${error.error_code} ${error.description}`
    : error instanceof Error
      ? error.message
      : String(error)

/**
 * A refusal (400, 403) is final; everything else may pass: 429, 5xx, time-outs, resets, a token being replaced.
 * grammY's error is not kept as the cause: it holds what was sent, and the address with the token.
 */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error
  if (isUnauthorized(error)) return new DeliveryError('TELEGRAM_BOT_TOKEN: Telegram refuses this token', true)
  const isRefusal = isApiError(error, 400) || isApiError(error, 403)
  return new DeliveryError(describeApiError(error), !isRefusal, retryAfterMs(error))
}

/** In the staff chat a refusal is a fault of the set-up: what waits there goes out once it is repaired. */
export function toStaffDeliveryError(error: unknown): DeliveryError {
  const isRepairable = isApiError(error, 403) || isApiError(error, 400, /chat not found|not enough rights|kicked/i)
  return isRepairable
    ? new DeliveryError(`TELEGRAM_STAFF_CHAT_ID: ${describeApiError(error)}`, true, ADMINISTRATOR_PAUSE_MS)
    : toDeliveryError(error)
}
