import type { InboundMessage } from '../domain/message.ts'
import { MAXIMUM_LENGTH } from './input-text.ts'

/** Plain words may be read together with those before and after; a button, a command, a picture or an edit stands alone. */
export const isMergeable = (message: InboundMessage): boolean =>
  !message.action && !message.attachment && !message.isEdit && !message.text.trimStart().startsWith('/')

/** The messages from the front that make one turn, and what remains. */
export function takeTurn(pending: readonly InboundMessage[]): {
  readonly turn: readonly InboundMessage[]
  readonly rest: readonly InboundMessage[]
} {
  let length = 0
  let end = 0
  for (const message of pending) {
    length += message.text.length + 1
    if (end > 0 && (!isMergeable(message) || length > MAXIMUM_LENGTH)) break
    end += 1
    if (!isMergeable(message)) break
  }
  return { turn: pending.slice(0, end), rest: pending.slice(end) }
}
