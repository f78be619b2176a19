import type { Lead, StaffMember } from '../../../domain/lead.ts'
import type { LeadFilter, LeadStore } from '../../../ports/lead-store.ts'
import type { NewOutboundMessage } from '../../../ports/outbox.ts'
import { toLead } from './lead-rows.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { insertOutbound } from './outbound-rows.ts'

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: '2-digit',
  month: '2-digit',
  day: '2-digit',
})

/** YYMMDD as it is in China. */
const chineseDay = (date: Date): string => dayFormat.format(date).replace(/\D/g, '')

/** Leads in the operations database. */
export class SqliteLeadStore implements LeadStore {
  readonly #database: OperationsDatabase

  constructor(database: OperationsDatabase) {
    this.#database = database
  }

  async reserveId(day: Date): Promise<string> {
    const date = chineseDay(day)
    const number = this.#database.transaction(() => this.#database.next(`lead:${date}`))
    return `L-${date}-${String(number).padStart(2, '0')}`
  }

  async find(id: string): Promise<Lead | undefined> {
    const row = this.#database.prepare('SELECT * FROM lead WHERE id = ?').get(id)
    return row && toLead(this.#database, row)
  }

  async list(filter: LeadFilter = {}): Promise<readonly Lead[]> {
    const { status = null, since = null, conversationId = null } = filter
    return this.#database
      .prepare(
        `SELECT * FROM lead WHERE (:status IS NULL OR status = :status) AND (:since IS NULL OR created_at >= :since)
         AND (:conversation IS NULL OR conversation_id = :conversation) ORDER BY created_at, id`,
      )
      .all({ status, since, conversation: conversationId })
      .map((row) => toLead(this.#database, row))
  }

  async claim(id: string, staff: StaffMember, at: Date, messages: readonly NewOutboundMessage[]): Promise<boolean> {
    return this.#step(
      messages,
      () =>
        this.#database
          .prepare(
            `UPDATE lead SET status = 'claimed', owner_id = ?, owner_name = ?, claimed_at = ?
             WHERE id = ? AND status = 'new'`,
          )
          .run(staff.id, staff.name, at.toISOString(), id).changes,
    )
  }

  async close(id: string, at: Date, messages: readonly NewOutboundMessage[]): Promise<boolean> {
    return this.#step(
      messages,
      () =>
        this.#database
          .prepare(`UPDATE lead SET status = 'closed', closed_at = ? WHERE id = ? AND status <> 'closed'`)
          .run(at.toISOString(), id).changes,
    )
  }

  async post(messages: readonly NewOutboundMessage[]): Promise<void> {
    this.#database.transaction(() => insertOutbound(this.#database, messages, null))
  }

  /** The update decides who was first; its messages are stored only for the winner. */
  #step(messages: readonly NewOutboundMessage[], update: () => number | bigint): boolean {
    return this.#database.transaction(() => {
      if (Number(update()) === 0) return false
      insertOutbound(this.#database, messages, null)
      return true
    })
  }
}
