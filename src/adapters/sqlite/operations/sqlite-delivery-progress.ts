import type { DeliveryProgress } from '../../../ports/delivery-progress.ts'
import type { OperationsDatabase } from './operations-database.ts'

/** The ids of the parts sent so far stand in the message's row until it is sent as a whole. */
export class SqliteDeliveryProgress implements DeliveryProgress {
  readonly #database: OperationsDatabase

  constructor(database: OperationsDatabase) {
    this.#database = database
  }

  async confirmedParts(messageId: number): Promise<readonly string[]> {
    const row = this.#database
      .prepare(`SELECT external_message_id AS ids FROM outbound WHERE id = ? AND state = 'waiting'`)
      .get(messageId)
    return typeof row?.ids === 'string' ? row.ids.split(',') : []
  }

  async confirmPart(messageId: number, externalMessageId: string): Promise<void> {
    this.#database
      .prepare(
        `UPDATE outbound SET external_message_id = coalesce(external_message_id || ',', '') || ?
         WHERE id = ? AND state = 'waiting'`,
      )
      .run(externalMessageId, messageId)
  }
}
