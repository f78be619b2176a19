import type { Lead } from '../../../domain/lead.ts'
import type { ContactAccess, LeadExport, LeadStep } from '../../../domain/lead-history.ts'
import type {
  CommitOutcome,
  DeskCommit,
  KnownStaff,
  LeadDraft,
  LeadFilter,
  LeadStore,
  QuestionCounts,
  Timer,
} from '../../../ports/lead-store.ts'
import { accessesOf, exportsMade } from './access-rows.ts'
import { moveChat } from './chat-moves.ts'
import { commitToDesk } from './desk-commit.ts'
import { eraseConversation, eraseLeads } from './erasure.ts'
import { sweepQuestions } from './gap-erasure.ts'
import { toLead } from './lead-rows.ts'
import { toStep } from './lead-steps.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { presentChat } from './present-chat.ts'
import { countFeedback, countQuestions } from './question-counts.ts'
import { presentColumns } from './row.ts'
import { toTimer } from './timer-rows.ts'

/** Leads erased in one transaction. */
const SWEPT_AT_A_TIME = 20
/** Nobody asks for the same again so much later. */
const OPERATIONS_KEPT_MS = 30 * 24 * 3_600_000

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: '2-digit',
  month: '2-digit',
  day: '2-digit',
})

/** YYMMDD as it is in China. */
const chineseDay = (date: Date): string => dayFormat.format(date).replace(/\D/g, '')

const draftId = (id: string): string => `draft:${id}`

/** Conditions of a filter as SQL over `lead`, and their parameters. */
function conditionsOf({ statuses, since, until, conversationId, ownerId, mergedInto, after }: LeadFilter) {
  return {
    where: `(:statuses IS NULL OR status IN (SELECT value FROM json_each(:statuses)))
      AND (:since IS NULL OR created_at >= :since) AND (:until IS NULL OR created_at < :until)
      AND (:conversation IS NULL OR conversation_id = :conversation) AND (:owner IS NULL OR owner_id = :owner)
      AND (:mergedInto IS NULL OR merged_into = :mergedInto)
      AND (:afterId IS NULL OR (created_at, id) > (:afterAt, :afterId))`,
    parameters: {
      statuses: statuses ? JSON.stringify(statuses) : null,
      since: since ?? null,
      until: until ?? null,
      conversation: conversationId ?? null,
      owner: ownerId ?? null,
      mergedInto: mergedInto ?? null,
      afterAt: after?.createdAt ?? null,
      afterId: after?.id ?? null,
    },
  }
}

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

  async findAt(chatId: string, topicId: string): Promise<Lead | undefined> {
    const row = this.#database
      .prepare('SELECT * FROM lead WHERE chat_id = ? AND topic_id = ? ORDER BY created_at DESC LIMIT 1')
      .get(chatId, topicId)
    return row && toLead(this.#database, row)
  }

  async list(filter: LeadFilter = {}): Promise<readonly Lead[]> {
    const { where, parameters } = conditionsOf(filter)
    return this.#database
      .prepare(`SELECT * FROM lead WHERE ${where} ORDER BY created_at, id LIMIT :limit`)
      .all({ ...parameters, limit: filter.limit ?? -1 })
      .map((row) => toLead(this.#database, row))
  }

  async similar({ id }: Lead): Promise<readonly Lead[]> {
    return this.#database
      .prepare(
        `SELECT * FROM lead WHERE id <> :id AND id IN (
           SELECT lead_id FROM lead_fingerprint
           WHERE fingerprint IN (SELECT fingerprint FROM lead_fingerprint WHERE lead_id = :id))
         ORDER BY created_at, id`,
      )
      .all({ id })
      .map((row) => toLead(this.#database, row))
  }

  async history(leadId: string): Promise<readonly LeadStep[]> {
    return this.#database
      .prepare('SELECT * FROM lead_step WHERE lead_id = ? ORDER BY id')
      .all(leadId)
      .map((row) => toStep(this.#database, row))
  }

  async histories(filter: LeadFilter = {}): Promise<ReadonlyMap<string, readonly LeadStep[]>> {
    const { where, parameters } = conditionsOf(filter)
    const steps = this.#database
      .prepare(`SELECT * FROM lead_step WHERE lead_id IN (SELECT id FROM lead WHERE ${where}) ORDER BY id`)
      .all(parameters)
      .map((row) => toStep(this.#database, row))
    return Map.groupBy(steps, ({ leadId }) => leadId)
  }

  async commit(commit: DeskCommit): Promise<CommitOutcome> {
    return commitToDesk(this.#database, commit)
  }

  async isDone(operation: string): Promise<boolean> {
    return this.#database.prepare('SELECT 1 FROM operation WHERE name = ?').get(operation) !== undefined
  }

  async dueTimers(now: Date): Promise<readonly Timer[]> {
    return this.#database
      .prepare('SELECT * FROM timer WHERE fired_at IS NULL AND due_at <= ? ORDER BY due_at, id LIMIT 100')
      .all(now.getTime())
      .map(toTimer)
  }

  async nextTimerAt(): Promise<Date | undefined> {
    const row = this.#database.prepare('SELECT min(due_at) AS at FROM timer WHERE fired_at IS NULL').get()
    return typeof row?.at === 'number' ? new Date(row.at) : undefined
  }

  async saveDraft({ id, leadId, text, createdAt }: LeadDraft): Promise<void> {
    this.#database
      .prepare('INSERT OR IGNORE INTO draft (id, lead_id, text, created_at) VALUES (?, ?, ?, ?)')
      .run(id, leadId, this.#database.seal(text, draftId(id)), createdAt)
  }

  async findDraft(id: string): Promise<LeadDraft | undefined> {
    const row = this.#database.prepare('SELECT * FROM draft WHERE id = ?').get(id)
    if (!row) return undefined
    const text = this.#database.open<string>(row.text, draftId(id))
    return { id, leadId: String(row.lead_id), text, createdAt: String(row.created_at) }
  }

  async rememberStaff({ id, name, username, chatId, seenAt }: KnownStaff): Promise<void> {
    this.#database
      .prepare('INSERT OR REPLACE INTO staff (id, chat_id, name, username, seen_at) VALUES (?, ?, ?, ?, ?)')
      .run(id, chatId, name, username ?? null, seenAt)
  }

  async knownStaff(): Promise<readonly KnownStaff[]> {
    return this.#database
      .prepare('SELECT * FROM staff ORDER BY seen_at DESC')
      .all()
      .map((row) => ({
        id: String(row.id),
        name: String(row.name),
        chatId: String(row.chat_id),
        seenAt: String(row.seen_at),
        ...presentColumns(row, { username: 'username' }),
      }))
  }

  async accesses(leadId?: string): Promise<readonly ContactAccess[]> {
    return accessesOf(this.#database, leadId)
  }

  async exports(): Promise<readonly LeadExport[]> {
    return exportsMade(this.#database)
  }

  async moveChat(from: string, to: string): Promise<void> {
    this.#database.transaction(() => moveChat(this.#database, from, to))
  }

  async forgetStaff(id: string, chatId: string): Promise<void> {
    this.#database.prepare('DELETE FROM staff WHERE id = ? AND chat_id = ?').run(id, chatId)
  }

  async currentChat(chatId: string): Promise<string> {
    return presentChat(this.#database, chatId)
  }

  async questionCounts(since?: string): Promise<QuestionCounts> {
    return countQuestions(this.#database, since)
  }

  async feedbackCounts(since?: string): Promise<{ readonly up: number; readonly down: number }> {
    return countFeedback(this.#database, since)
  }

  async sweep(before: Date): Promise<readonly string[]> {
    const limit = before.toISOString()
    return this.#database.transaction(() => {
      const leads = this.#database
        .prepare(`SELECT * FROM lead WHERE ended_at < ? AND erased_at IS NULL ORDER BY id LIMIT ${SWEPT_AT_A_TIME}`)
        .all(limit)
        .map((row) => toLead(this.#database, row))
      eraseLeads(this.#database, leads)
      if (leads.length === 0) this.#sweepConversations(limit)
      const monthAgo = new Date(Date.parse(this.#database.timestamp()) - OPERATIONS_KEPT_MS).toISOString()
      this.#database.prepare('DELETE FROM operation WHERE at < ?').run(monthAgo)
      return leads.map(({ id }) => id)
    })
  }

  /** Those that no lead needs any more, and what was asked so long ago. */
  #sweepConversations(limit: string): void {
    sweepQuestions(this.#database, limit)
    const conversations = this.#database
      .prepare(
        `SELECT id, channel FROM conversation WHERE updated_at < ?
         AND id NOT IN (SELECT conversation_id FROM lead WHERE erased_at IS NULL)`,
      )
      .all(limit)
    for (const { id, channel } of conversations) {
      eraseConversation(this.#database, String(id), channel as Lead['channel'])
    }
  }
}
