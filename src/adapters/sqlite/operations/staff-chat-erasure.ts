import type { Lead } from '../../../domain/lead.ts'
import type { NewOutboundMessage } from '../../../ports/outbox.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { toOutboundMessage } from './outbound-rows.ts'

/** What stands of a lead in a chat and can be edited from then on is its card; the rest is words about it. */
const WORDS = `type IN ('lead-relay', 'lead-relay-edit', 'staff-notice')`

/**
 * What takes away whatever was said of a lead in any staff chat.
 * @param fromChat only what stands in this chat; everywhere when absent.
 */
export function staffChatErasure(
  database: OperationsDatabase,
  { id, address, place }: Lead,
  fromChat?: string,
): readonly NewOutboundMessage[] {
  const rows = database
    .prepare(
      `SELECT * FROM outbound WHERE lead_id = :id AND channel = 'telegram' AND address <> :enterprise
         AND (:chat IS NULL OR address = :chat) AND state = 'sent' AND external_message_id IS NOT NULL
         AND (${WORDS} OR (type = 'lead-card' AND external_message_id <> :card)) ORDER BY id`,
    )
    .all({ id, enterprise: address, chat: fromChat ?? null, card: fromChat === undefined ? (place?.cardId ?? '') : '' })
  return rows.map((row): NewOutboundMessage => {
    const { content, address: chatId } = toOutboundMessage(database, row)
    const messageId = String(row.external_message_id)
    return {
      channel: 'telegram',
      address: chatId,
      leadId: id,
      content: {
        type: 'lead-erase',
        leadId: id,
        messageId,
        isMedia: content.type === 'lead-relay' && content.media !== undefined,
      },
      dedupeKey: `erase:${id}:${chatId}:${messageId}`,
    }
  })
}
