import type { ChannelName, OutboundMessage } from '../../../domain/message.ts'
import type { Outbox } from '../../../ports/outbox.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { toOutboundMessage } from './outbound-rows.ts'

const HEADS = `SELECT min(id) FROM outbound WHERE state = 'waiting' GROUP BY channel, address`

/** Outgoing messages in the operations database. */
export class SqliteOutbox implements Outbox {
  readonly #database: OperationsDatabase

  constructor(database: OperationsDatabase) {
    this.#database = database
  }

  async due(now: Date): Promise<readonly OutboundMessage[]> {
    return this.#database
      .prepare(`SELECT * FROM outbound WHERE id IN (${HEADS}) AND due_at <= ? ORDER BY id`)
      .all(now.getTime())
      .map((row) => toOutboundMessage(this.#database, row))
  }

  async nextDueAt(after: Date): Promise<Date | undefined> {
    const row = this.#database
      .prepare(`SELECT min(due_at) AS at FROM outbound WHERE id IN (${HEADS}) AND due_at > ?`)
      .get(after.getTime())
    return typeof row?.at === 'number' ? new Date(row.at) : undefined
  }

  async markSent(id: number, externalMessageId?: string): Promise<void> {
    this.#database
      .prepare(
        `UPDATE outbound SET state = 'sent', attempts = attempts + 1, external_message_id = ?, reason = NULL
         WHERE id = ? AND state <> 'sent'`,
      )
      .run(externalMessageId ?? null, id)
  }

  async markForRetry(id: number, at: Date, reason: string): Promise<void> {
    this.#database
      .prepare(`UPDATE outbound SET attempts = attempts + 1, due_at = ?, reason = ? WHERE id = ? AND state = 'waiting'`)
      .run(at.getTime(), reason, id)
  }

  async markFailed(id: number, reason: string): Promise<void> {
    this.#database
      .prepare(
        `UPDATE outbound SET state = 'failed', attempts = attempts + 1, reason = ? WHERE id = ? AND state = 'waiting'`,
      )
      .run(reason, id)
  }

  async attempts(id: number): Promise<number> {
    const row = this.#database.prepare('SELECT attempts FROM outbound WHERE id = ?').get(id)
    return Number(row?.attempts ?? 0)
  }

  async cardMessage(leadId: string): Promise<{ address: string; externalMessageId: string } | undefined> {
    const row = this.#database
      .prepare(
        `SELECT address, external_message_id FROM outbound
         WHERE lead_id = ? AND type = 'lead-card' AND state = 'sent' AND external_message_id IS NOT NULL ORDER BY id LIMIT 1`,
      )
      .get(leadId)
    return row && { address: String(row.address), externalMessageId: String(row.external_message_id) }
  }

  async leadOfMessage(channel: ChannelName, address: string, externalMessageId: string): Promise<string | undefined> {
    const row = this.#database
      .prepare(
        `SELECT lead_id FROM outbound
         WHERE channel = ? AND address = ? AND external_message_id = ? AND lead_id IS NOT NULL LIMIT 1`,
      )
      .get(channel, address, externalMessageId)
    return row ? String(row.lead_id) : undefined
  }

  async repliesTo(channel: ChannelName, externalId: string): Promise<readonly OutboundMessage[] | undefined> {
    const inbound = this.#database
      .prepare('SELECT turn, conversation_id FROM inbound WHERE channel = ? AND external_id = ?')
      .get(channel, externalId)
    if (!inbound || inbound.turn === null || inbound.turn === undefined) return undefined
    return this.#database
      .prepare(
        `SELECT * FROM outbound WHERE turn = ? AND channel = ? AND conversation_id = ?
         AND type IN ('answer', 'text') ORDER BY id`,
      )
      .all(inbound.turn, channel, inbound.conversation_id ?? null)
      .map((row) => toOutboundMessage(this.#database, row))
  }
}
