import type { AnswerKind } from '../../../domain/answer.ts'
import type { ConversationState } from '../../../domain/conversation.ts'
import type { ChannelName, InboundMessage } from '../../../domain/message.ts'
import type { ConversationStore, Feedback, TranscriptEntry, TurnCommit } from '../../../ports/conversation-store.ts'
import { eraseConversation, redactMessages } from './erasure.ts'
import { eraseDisliked } from './gap-erasure.ts'
import { insertQuestion } from './gap-rows.ts'
import { deleteWishes, findUnanswered, insertWish, isWishing } from './gap-wishes.ts'
import { toInboundMessage } from './inbound-rows.ts'
import { insertLead } from './lead-rows.ts'
import { insertSteps } from './lead-steps.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { insertOutbound, toOutboundMessage } from './outbound-rows.ts'
import { insertTimers } from './timer-rows.ts'

const addressOf = ({ id: conversationId, channel, address }: ConversationState) => ({
  conversationId,
  channel,
  address,
})

const stateId = (id: string): string => `conversation:${id}`

/** Conversations in the operations database. */
export class SqliteConversationStore implements ConversationStore {
  readonly #database: OperationsDatabase

  constructor(database: OperationsDatabase) {
    this.#database = database
  }

  async load(id: string): Promise<ConversationState | undefined> {
    const row = this.#database.prepare('SELECT state FROM conversation WHERE id = ?').get(id)
    if (!row) return undefined
    const state = this.#database.open<ConversationState>(row.state, stateId(id))
    const leadId = this.#leadWithStaff(id)
    return leadId ? { ...state, phase: { name: 'with-staff', leadId } } : state
  }

  async transcript(id: string, limit: number): Promise<readonly TranscriptEntry[]> {
    const rows = this.#database
      .prepare(
        `SELECT id, 'in' AS direction, received_at AS at FROM inbound
           WHERE conversation_id = :id AND message IS NOT NULL
         UNION ALL
         SELECT id, 'out', created_at FROM outbound WHERE conversation_id = :id AND type IN ('answer', 'text')
         ORDER BY 1 DESC LIMIT :limit`,
      )
      .all({ id, limit })
    return rows.reverse().map((row): TranscriptEntry => {
      const direction = row.direction as TranscriptEntry['direction']
      const table = direction === 'in' ? 'inbound' : 'outbound'
      const full = this.#database.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(row.id ?? null) ?? {}
      const message =
        direction === 'in' ? toInboundMessage(this.#database, full) : toOutboundMessage(this.#database, full)
      return { direction, message, at: String(row.at) }
    })
  }

  async commitTurn(turn: TurnCommit): Promise<'done' | 'conflict'> {
    const { state } = turn
    return this.#database.transaction(() => {
      if (turn.withStaff !== this.#leadWithStaff(state.id)) return 'conflict'
      const number = this.#markHandled(turn.handled)
      if (number === undefined && turn.handled.length > 0) return 'done'
      if (turn.erasing) eraseConversation(this.#database, state.id, state.channel)
      if (turn.redact) redactMessages(this.#database, state.id, turn.redact)
      this.#save(state)
      if (turn.newLead) insertLead(this.#database, turn.newLead)
      if (number !== undefined) this.#adoptWaiting(state, number)
      insertSteps(this.#database, turn.leadSteps ?? [])
      insertTimers(this.#database, turn.timers ?? [])
      if (turn.asked) this.#count(state.id, turn.asked)
      if (turn.unanswered) insertQuestion(this.#database, state.id, turn.unanswered)
      if (turn.wish === 'withdrawn') deleteWishes(this.#database, state.id)
      else if (turn.wish) insertWish(this.#database, { ...turn.wish, ...addressOf(state) })
      insertOutbound(this.#database, turn.outgoing, number ?? null)
      return 'done'
    })
  }

  async unanswered(conversationId: string, answerId?: string) {
    return findUnanswered(this.#database, conversationId, answerId)
  }

  async isWishing(conversationId: string) {
    return isWishing(this.#database, conversationId)
  }

  async recordFeedback({ conversationId, answerId, value, at }: Feedback): Promise<void> {
    this.#database.transaction(() => {
      this.#database
        .prepare(
          `INSERT INTO feedback (conversation_id, answer_id, value, at) VALUES (?, ?, ?, ?)
           ON CONFLICT (conversation_id, answer_id) DO UPDATE SET value = excluded.value, at = excluded.at`,
        )
        .run(conversationId, answerId, value, at)
      if (value === 'up') eraseDisliked(this.#database, conversationId, answerId)
    })
  }

  async erase(conversationId: string, channel: ChannelName): Promise<void> {
    this.#database.transaction(() => eraseConversation(this.#database, conversationId, channel))
  }

  /** A claim may happen while a turn runs, so the lead, not the state last written, says who has the word. */
  #leadWithStaff(conversationId: string): string | undefined {
    const row = this.#database
      .prepare(
        `SELECT id FROM lead WHERE conversation_id = ? AND status IN ('claimed', 'contacted', 'visiting', 'negotiating')
         ORDER BY claimed_at DESC LIMIT 1`,
      )
      .get(conversationId)
    return row && String(row.id)
  }

  #count(conversationId: string, kind: AnswerKind): void {
    this.#database
      .prepare('INSERT INTO question (at, conversation_id, kind) VALUES (?, ?, ?)')
      .run(this.#database.timestamp(), conversationId, kind)
  }

  /** The number of the turn; undefined when all its messages were handled by an earlier commit. */
  #markHandled(handled: readonly Pick<InboundMessage, 'channel' | 'externalId'>[]): number | undefined {
    let turn: number | undefined
    for (const { channel, externalId } of handled) {
      const row = this.#database
        .prepare('SELECT id FROM inbound WHERE channel = ? AND external_id = ? AND turn IS NULL')
        .get(channel, externalId)
      if (!row) continue
      turn ??= Number(row.id)
      this.#database.prepare('UPDATE inbound SET turn = ? WHERE id = ?').run(turn, row.id ?? null)
    }
    return turn
  }

  /** What staff said meanwhile reaches a person on a channel that cannot be written to with the next turn. */
  #adoptWaiting(state: ConversationState, turn: number): void {
    this.#database
      .prepare(`UPDATE outbound SET turn = ? WHERE channel = ? AND address = ? AND state = 'waiting' AND turn IS NULL`)
      .run(turn, state.channel, state.address)
  }

  #save(state: ConversationState): void {
    const kept: ConversationState = state.phase.name === 'with-staff' ? { ...state, phase: { name: 'asking' } } : state
    this.#database
      .prepare(
        `INSERT INTO conversation (id, channel, state, updated_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET channel = excluded.channel, state = excluded.state, updated_at = excluded.updated_at`,
      )
      .run(state.id, state.channel, this.#database.seal(kept, stateId(state.id)), this.#database.timestamp())
  }
}
