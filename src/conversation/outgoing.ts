import { createHash } from 'node:crypto'
import type { InboundMessage } from '../domain/message.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { TurnDecision } from './turn.ts'

/** Names an answer by its turn and its place among the replies; short enough for the data of a button. */
export const answerIdOf = (key: string, index: number): string =>
  createHash('sha256').update(`${key}:${index}`).digest('base64url').slice(0, 12)

/** Names a turn by its first inbound message. */
export const turnKey = ({ channel, externalId }: InboundMessage): string => `turn:${channel}:${externalId}`

/**
 * The messages that a decision sends. Their keys come from the turn's, so that the same turn computed again after a
 * crash cannot be stored twice.
 */
export function outgoingMessages(decision: TurnDecision, key: string): readonly NewOutboundMessage[] {
  const { channel, address, id } = decision.state
  const replies = decision.replies.map(
    (answer, index): NewOutboundMessage => ({
      channel,
      address,
      conversationId: id,
      content: { type: 'answer', answer, answerId: answerIdOf(key, index) },
      dedupeKey: `${key}:${index}`,
    }),
  )
  const files = decision.file
    ? [{ channel, address, conversationId: id, content: decision.file, dedupeKey: `${key}:file` }]
    : []
  return [...replies, ...files, ...(decision.forStaff ?? [])]
}
