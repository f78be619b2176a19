import type { InboundMessage } from '../../../domain/message.ts'
import type { Inbox } from '../../../ports/inbox.ts'
import { inboundRecordId, toInboundMessage } from './inbound-rows.ts'
import type { OperationsDatabase } from './operations-database.ts'

/** Inbound messages in the operations database. */
export class SqliteInbox implements Inbox {
  readonly #database: OperationsDatabase

  constructor(database: OperationsDatabase) {
    this.#database = database
  }

  async accept(message: InboundMessage): Promise<boolean> {
    return this.#database.transaction(() => {
      const { channel, externalId } = message
      const known = this.#database
        .prepare('SELECT 1 FROM inbound WHERE channel = ? AND external_id = ?')
        .get(channel, externalId)
      if (known) return false
      this.#database
        .prepare(
          `INSERT INTO inbound (id, channel, external_id, conversation_id, message, received_at, message_id, address)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          this.#database.next('message'),
          channel,
          externalId,
          message.conversationId,
          this.#database.seal(message, inboundRecordId(channel, externalId)),
          message.receivedAt,
          message.messageId ?? null,
          message.messageId ? message.address : null,
        )
      return true
    })
  }

  async pending(): Promise<readonly InboundMessage[]> {
    return this.#database
      .prepare('SELECT * FROM inbound WHERE turn IS NULL ORDER BY id')
      .all()
      .map((row) => toInboundMessage(this.#database, row))
  }
}
