import { GrammyError } from 'grammy'
import { DeliveryError } from '../../domain/errors.ts'

/** How long a receiver that only its administrator can repair is left alone. */
const ADMINISTRATOR_PAUSE_MS = 60_000

export const isApiError = (error: unknown, code: number, description?: RegExp): error is GrammyError =>
  error instanceof GrammyError && error.error_code === code && (description?.test(error.description) ?? true)

export const isParseError = (error: unknown): boolean => isApiError(error, 400, /can't parse entities/i)

export const isUnauthorized = (error: unknown): boolean => isApiError(error, 401) || isApiError(error, 404)

/** The message is no longer there, or was never ours to change. */
export const isGone = (error: unknown): boolean =>
  isApiError(
    error,
    400,
    /message to (?:edit|delete|copy|be replied) not found|message can't be (?:edited|deleted)|MESSAGE_ID_INVALID/i,
  )

/** The forum topic was deleted. */
export const isTopicGone = (error: unknown): boolean =>
  isApiError(error, 400, /message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i)

/** The id that the group has since it became a supergroup. */
export const movedTo = (error: unknown): string | undefined => {
  const id = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
  return id === undefined ? undefined : String(id)
}

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
 * After a time-out, a reset or a 5xx the message may have arrived.
 * grammY's error is not kept as the cause: it holds what was sent, and the address with the token.
 */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error
  if (isUnauthorized(error)) return new DeliveryError('TELEGRAM_BOT_TOKEN: Telegram refuses this token', true)
  const isRefusal = isApiError(error, 400) || isApiError(error, 403)
  const mayHaveArrived = !(error instanceof GrammyError) || error.error_code >= 500
  return new DeliveryError(describeApiError(error), !isRefusal, { retryAfterMs: retryAfterMs(error), mayHaveArrived })
}

/** The kind of message that every chat must take from the bot, or nothing works there. */
const PLAIN_METHODS: ReadonlySet<string> = new Set(['sendMessage', 'editMessageText'])

/**
 * In a staff chat a refusal is a fault of the set-up: what waits there goes out once it is repaired. Pictures and files
 * that the group does not allow are given up, so that they hold up nothing else.
 */
export function toStaffDeliveryError(error: unknown, chatId: string): DeliveryError {
  const isRepairable =
    isApiError(error, 403) ||
    isApiError(error, 400, /chat not found|kicked/i) ||
    (isApiError(error, 400, /not enough rights|CHAT_WRITE_FORBIDDEN/i) && PLAIN_METHODS.has(error.method))
  return isRepairable
    ? new DeliveryError(
        `the staff chat ${chatId} (TELEGRAM_STAFF_CHAT_ID, desk.yaml): ${describeApiError(error)}`,
        true,
        {
          retryAfterMs: ADMINISTRATOR_PAUSE_MS,
        },
      )
    : toDeliveryError(error)
}
