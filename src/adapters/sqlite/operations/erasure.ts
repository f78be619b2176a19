import type { ChannelName } from '../../../domain/message.ts'
import { inboundRecordId, toInboundMessage } from './inbound-rows.ts'
import { anonymiseLeads } from './lead-rows.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { outboundRecordId, toOutboundMessage } from './outbound-rows.ts'

/**
 * Within the surrounding transaction. Messages not yet handled stay, as do the keys of handled ones, so that a
 * redelivery is still recognised, and the staff's cards, which hold nothing but the lead's id.
 */
export function eraseConversation(database: OperationsDatabase, conversationId: string, channel: ChannelName): void {
  const parameters = [conversationId, channel] as const
  database
    .prepare('UPDATE inbound SET message = NULL WHERE conversation_id = ? AND channel = ? AND turn IS NOT NULL')
    .run(...parameters)
  database
    .prepare(
      `DELETE FROM outbound WHERE type NOT IN ('lead-card', 'lead-card-update') AND (conversation_id = ?1
         OR lead_id IN (SELECT id FROM lead WHERE conversation_id = ?1))`,
    )
    .run(conversationId)
  database.prepare('DELETE FROM feedback WHERE conversation_id = ?').run(conversationId)
  database.prepare('DELETE FROM conversation WHERE id = ? AND channel = ?').run(...parameters)
  anonymiseLeads(database, conversationId)
}

/** Within the surrounding transaction: rewrites the texts kept of handled and sent messages. */
export function redactMessages(
  database: OperationsDatabase,
  conversationId: string,
  redact: (text: string) => string,
): void {
  const inbound = database
    .prepare('SELECT * FROM inbound WHERE conversation_id = ? AND turn IS NOT NULL AND message IS NOT NULL')
    .all(conversationId)
  for (const row of inbound) {
    const message = toInboundMessage(database, row)
    const text = redact(message.text)
    if (text === message.text) continue
    database
      .prepare('UPDATE inbound SET message = ? WHERE id = ?')
      .run(database.seal({ ...message, text }, inboundRecordId(row.channel, row.external_id)), row.id ?? null)
  }
  const outbound = database
    .prepare(`SELECT * FROM outbound WHERE conversation_id = ? AND type = 'answer' AND state = 'sent'`)
    .all(conversationId)
  for (const row of outbound) {
    const { content } = toOutboundMessage(database, row)
    if (content.type !== 'answer') continue
    const text = redact(content.answer.text)
    if (text === content.answer.text) continue
    const redacted = { ...content, answer: { ...content.answer, text } }
    database
      .prepare('UPDATE outbound SET content = ? WHERE id = ?')
      .run(database.seal(redacted, outboundRecordId(row.id)), row.id ?? null)
  }
}
