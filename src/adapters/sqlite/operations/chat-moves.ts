import type { OutboundContent, StaffThread } from '../../../domain/message.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { insertOutbound, outboundRecordId, toOutboundMessage } from './outbound-rows.ts'

/** What waits for the old chat: its ids mean other messages in the new one, so nothing is answered or changed by them. */
function redirect(database: OperationsDatabase, from: string, to: string): void {
  database
    .prepare(
      `UPDATE outbound SET state = 'failed', reason = 'the chat has another id'
       WHERE address = ? AND state = 'waiting' AND type IN ('lead-erase', 'lead-relay-edit')`,
    )
    .run(from)
  for (const row of database.prepare(`SELECT * FROM outbound WHERE address = ? AND state = 'waiting'`).all(from)) {
    const { id, content } = toOutboundMessage(database, row)
    const { topicId: _topicId, replyTo: _replyTo, ...rest } = content as OutboundContent & StaffThread
    database
      .prepare('UPDATE outbound SET address = ?, content = ?, begun_after = NULL WHERE id = ?')
      .run(to, database.seal(rest, outboundRecordId(id)), id)
  }
}

/**
 * Within the surrounding transaction: what waits for the old chat goes to the new one, where open leads get a new
 * card, as messages of the old chat have no address there.
 */
export function moveChat(database: OperationsDatabase, from: string, to: string): void {
  if (from === to) return
  database.prepare('UPDATE chat_move SET moved_to = ? WHERE moved_to = ?').run(to, from)
  database.prepare('INSERT OR REPLACE INTO chat_move (chat_id, moved_to) VALUES (?, ?)').run(from, to)
  redirect(database, from, to)
  database.prepare('UPDATE OR REPLACE staff SET chat_id = ? WHERE chat_id = ?').run(to, from)
  const leads = database.prepare('SELECT id FROM lead WHERE chat_id = ? AND ended_at IS NULL ORDER BY id').all(from)
  database.prepare('UPDATE lead SET chat_id = ?, topic_id = NULL, card_id = NULL WHERE chat_id = ?').run(to, from)
  const cards = leads.map((row) => {
    const leadId = String(row.id)
    const content = { type: 'lead-card', leadId } as const
    return { channel: 'telegram', address: to, leadId, content, dedupeKey: `card:${leadId}:${to}` } as const
  })
  insertOutbound(database, cards, null)
}
