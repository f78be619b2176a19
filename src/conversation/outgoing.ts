import { createHash } from 'node:crypto'
import type { InboundMessage } from '../domain/message.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { TurnDecision } from './turn.ts'

/** Short enough for the data of a button. */
const answerIdOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 12)

/**
 * The messages that a decision sends. Their keys come from the first inbound message of the turn, so that the same
 * turn computed again after a crash cannot be stored twice.
 */
export function outgoingMessages(
  decision: TurnDecision,
  first: InboundMessage,
  staffChatId: string | undefined,
): readonly NewOutboundMessage[] {
  const key = `turn:${first.channel}:${first.externalId}`
  const { channel, address, id } = decision.state
  const replies = decision.replies.map(
    (answer, index): NewOutboundMessage => ({
      channel,
      address,
      conversationId: id,
      content: { type: 'answer', answer, answerId: answerIdOf(`${key}:${index}`) },
      dedupeKey: `${key}:${index}`,
    }),
  )
  const files = decision.file
    ? [{ channel, address, conversationId: id, content: decision.file, dedupeKey: `${key}:file` }]
    : []
  const forPerson = [...replies, ...files]
  if (!staffChatId) return forPerson
  const forStaff = (decision.forStaff ?? []).map(
    (content, index): NewOutboundMessage => ({
      channel: 'telegram',
      address: staffChatId,
      leadId: content.leadId,
      content,
      dedupeKey: content.type === 'lead-card' ? `card:${content.leadId}` : `${key}:staff:${index}`,
    }),
  )
  return [...forPerson, ...forStaff]
}
