import type { ChannelName, OutboundMessage } from '../../../domain/message.ts'
import type { DeliveryReceipt, FailureConsequences, LeadOfMessage, Outbox, SentMessage } from '../../../ports/outbox.ts'
import { insertSteps } from './lead-steps.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { insertOutbound, outboundRecordId, toOutboundMessage } from './outbound-rows.ts'
import type { Row } from './row.ts'

const HEADS = `SELECT min(id) FROM outbound WHERE state = 'waiting' GROUP BY channel, address`
const MOST_FOLLOWERS = 50
/** What staff answer by replying: the card and the enterprise's own words. */
const ANSWERED: ReadonlySet<string> = new Set(['lead-card', 'lead-relay', 'lead-relay-edit'])
/** Newest messages of a chat among which its latest id is looked for. */
const LOOKED_AT = 50

/** Outgoing messages in the operations database. */
export class SqliteOutbox implements Outbox {
  readonly #database: OperationsDatabase

  constructor(database: OperationsDatabase) {
    this.#database = database
  }

  async due(now: Date): Promise<readonly OutboundMessage[]> {
    return this.#messages(
      this.#database
        .prepare(`SELECT * FROM outbound WHERE id IN (${HEADS}) AND due_at <= ? ORDER BY id`)
        .all(now.getTime()),
    )
  }

  async nextDueAt(after: Date): Promise<Date | undefined> {
    const row = this.#database
      .prepare(`SELECT min(due_at) AS at FROM outbound WHERE id IN (${HEADS}) AND due_at > ?`)
      .get(after.getTime())
    return typeof row?.at === 'number' ? new Date(row.at) : undefined
  }

  async begin(id: number): Promise<{ readonly uncertainAfter?: number }> {
    return this.#database.transaction(() => {
      const row = this.#database.prepare('SELECT channel, address, begun_after FROM outbound WHERE id = ?').get(id)
      if (typeof row?.begun_after === 'number') return { uncertainAfter: row.begun_after }
      const latest = this.#latestMessageId(String(row?.channel), String(row?.address))
      this.#database.prepare('UPDATE outbound SET begun_after = ? WHERE id = ?').run(latest, id)
      return {}
    })
  }

  async followers({ id, channel, address, leadId, content }: OutboundMessage): Promise<readonly OutboundMessage[]> {
    if (!leadId) return []
    return this.#messages(
      this.#database
        .prepare(
          `SELECT * FROM outbound WHERE state = 'waiting' AND channel = ? AND address = ? AND lead_id = ? AND type = ?
             AND id > ? ORDER BY id LIMIT ${MOST_FOLLOWERS}`,
        )
        .all(channel, address, leadId, content.type, id),
    )
  }

  async markSent(id: number, receipt: DeliveryReceipt, including: readonly number[] = []): Promise<boolean> {
    return this.#database.transaction(() => {
      for (const one of [id, ...including]) {
        this.#database
          .prepare(
            `UPDATE outbound SET state = 'sent', attempts = attempts + 1, external_message_id = ?, reason = NULL,
               begun_after = NULL WHERE id = ? AND state <> 'sent'`,
          )
          .run(receipt.externalMessageId ?? null, one)
      }
      if (receipt.card) this.#placeCard(id, receipt.card)
      this.#dropContent(id)
      return this.#database.prepare('SELECT 1 FROM outbound WHERE id = ?').get(id) !== undefined
    })
  }

  async markForRetry(id: number, at: Date, reason: string, isRefused: boolean): Promise<void> {
    this.#database
      .prepare(
        `UPDATE outbound SET attempts = attempts + 1, due_at = ?, reason = ?,
           begun_after = CASE WHEN ? THEN NULL ELSE begun_after END WHERE id = ? AND state = 'waiting'`,
      )
      .run(at.getTime(), reason, isRefused ? 1 : 0, id)
  }

  async markFailed(id: number, reason: string, consequences?: FailureConsequences): Promise<void> {
    this.#database.transaction(() => {
      this.#database
        .prepare(
          `UPDATE outbound SET state = 'failed', attempts = attempts + 1, reason = ? WHERE id = ? AND state = 'waiting'`,
        )
        .run(reason, id)
      this.#dropContent(id)
      insertSteps(this.#database, consequences?.steps ?? [])
      insertOutbound(this.#database, consequences?.messages ?? [], null)
    })
  }

  async attempts(id: number): Promise<number> {
    const row = this.#database.prepare('SELECT attempts FROM outbound WHERE id = ?').get(id)
    return Number(row?.attempts ?? 0)
  }

  async sentFor(source: string): Promise<SentMessage | undefined> {
    const row = this.#database
      .prepare(
        `SELECT * FROM outbound WHERE source = ? AND state = 'sent' AND external_message_id IS NOT NULL
         ORDER BY id LIMIT 1`,
      )
      .get(source)
    if (!row) return undefined
    const { address, content, channel } = toOutboundMessage(this.#database, row)
    const externalMessageId = String(row.external_message_id)
    const alike = this.#database
      .prepare(
        'SELECT count(*) AS count FROM outbound WHERE channel = ? AND address = ? AND external_message_id = ? AND type = ?',
      )
      .get(channel, address, externalMessageId, content.type)
    return { address, content, externalMessageId, isJoined: Number(alike?.count) > 1 }
  }

  async leadOfSource(source: string): Promise<string | undefined> {
    const row = this.#database
      .prepare('SELECT lead_id FROM outbound WHERE source = ? AND lead_id IS NOT NULL LIMIT 1')
      .get(source)
    return row ? String(row.lead_id) : undefined
  }

  async leadOfMessage(
    channel: ChannelName,
    address: string,
    externalMessageId: string,
  ): Promise<LeadOfMessage | undefined> {
    const row = this.#database
      .prepare(
        `SELECT lead_id, type FROM outbound
           WHERE channel = :channel AND address = :address AND external_message_id = :message AND lead_id IS NOT NULL
         UNION ALL SELECT id, 'lead-card' FROM lead WHERE chat_id = :address AND card_id = :message LIMIT 1`,
      )
      .get({ channel, address, message: externalMessageId })
    return row && { leadId: String(row.lead_id), isForReplies: ANSWERED.has(String(row.type)) }
  }

  async repliesTo(channel: ChannelName, externalId: string): Promise<readonly OutboundMessage[] | undefined> {
    const inbound = this.#database
      .prepare('SELECT turn, conversation_id FROM inbound WHERE channel = ? AND external_id = ?')
      .get(channel, externalId)
    if (!inbound || inbound.turn === null || inbound.turn === undefined) return undefined
    return this.#messages(
      this.#database
        .prepare(
          `SELECT * FROM outbound WHERE turn = ? AND channel = ? AND conversation_id = ?
           AND type IN ('answer', 'text') ORDER BY id`,
        )
        .all(inbound.turn, channel, inbound.conversation_id ?? null),
    )
  }

  /** The newest rows hold it: only changes of messages, which are few in a row, carry an older id. */
  #latestMessageId(channel: string, address: string): number {
    const row = this.#database
      .prepare(
        `SELECT max(id) AS latest FROM (
           SELECT * FROM (SELECT CAST(external_message_id AS INTEGER) AS id FROM outbound
             WHERE channel = :channel AND address = :address AND state = 'sent' AND external_message_id IS NOT NULL
             ORDER BY outbound.id DESC
             LIMIT ${LOOKED_AT})
           UNION ALL
           SELECT * FROM (SELECT CAST(message_id AS INTEGER) AS id FROM inbound
             WHERE channel = :channel AND address = :address AND message_id IS NOT NULL ORDER BY inbound.id DESC
             LIMIT ${LOOKED_AT}))`,
      )
      .get({ channel, address })
    return Number(row?.latest ?? 0)
  }

  /** What no lead or conversation owns, such as an export, is kept no longer than it takes to hand it over. */
  #dropContent(id: number): void {
    const row = this.#database
      .prepare(`SELECT * FROM outbound WHERE id = ? AND lead_id IS NULL AND conversation_id IS NULL`)
      .get(id)
    if (!row) return
    const { content } = toOutboundMessage(this.#database, row)
    const emptied = {
      ...content,
      ...('text' in content ? { text: '' } : {}),
      ...('base64' in content ? { base64: '' } : {}),
    }
    this.#database
      .prepare('UPDATE outbound SET content = ? WHERE id = ?')
      .run(this.#database.seal(emptied, outboundRecordId(id)), id)
  }

  #messages(rows: readonly Row[]): readonly OutboundMessage[] {
    return rows.map((row) => toOutboundMessage(this.#database, row))
  }

  #placeCard(id: number, { chatId, topicId, cardId }: NonNullable<DeliveryReceipt['card']>): void {
    this.#database
      .prepare(
        `UPDATE lead SET chat_id = ?, topic_id = ?, card_id = ? WHERE id = (SELECT lead_id FROM outbound WHERE id = ?)`,
      )
      .run(chatId, topicId ?? null, cardId, id)
  }
}
