import type { ChannelName, OutboundContent, OutboundMessage } from '../../../domain/message.ts'
import type { NewOutboundMessage } from '../../../ports/outbox.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { presentChat } from './present-chat.ts'
import { presentColumns, type Row } from './row.ts'

export const outboundRecordId = (id: unknown): string => `outbound:${id}`

export const toOutboundMessage = (database: OperationsDatabase, row: Row): OutboundMessage => ({
  id: Number(row.id),
  channel: row.channel as ChannelName,
  address: String(row.address),
  ...presentColumns(row, { conversationId: 'conversation_id', leadId: 'lead_id' }),
  content: database.open<OutboundContent>(row.content, outboundRecordId(row.id)),
})

/** Stores messages, in order, within the surrounding transaction; one whose key is known is left out. */
export function insertOutbound(
  database: OperationsDatabase,
  messages: readonly NewOutboundMessage[],
  turn: number | null,
): void {
  for (const message of messages) {
    if (database.prepare('SELECT 1 FROM outbound WHERE dedupe_key = ?').get(message.dedupeKey)) continue
    const id = database.next('message')
    database
      .prepare(
        `INSERT INTO outbound (id, channel, address, conversation_id, lead_id, type, content, dedupe_key, turn, created_at,
           source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        message.channel,
        message.channel === 'telegram' ? presentChat(database, message.address) : message.address,
        message.conversationId ?? null,
        message.leadId ?? null,
        message.content.type,
        database.seal(message.content, outboundRecordId(id)),
        message.dedupeKey,
        turn,
        database.timestamp(),
        message.source ?? null,
      )
  }
}
