import type { ChannelName, OutboundContent } from '../../../domain/message.ts'
import type { UnansweredState } from '../../../ports/conversation-store.ts'
import type { NewOutboundMessage } from '../../../ports/outbox.ts'
import { answerMark, conversationMark, wordsOf } from './gap-rows.ts'
import type { OperationsDatabase } from './operations-database.ts'

/** Who wants to be told, and by which text it agreed. */
export interface StoredWish {
  readonly conversationId: string
  readonly channel: ChannelName
  readonly address: string
  readonly answerId: string
  readonly consentVersion: string
}

/** The latest question of a conversation that still waits for an answer, or whether the one of that answer does. */
export function findUnanswered(
  database: OperationsDatabase,
  conversationId: string,
  answerId: string | undefined,
): UnansweredState {
  const conversation = conversationMark(database, conversationId)
  const row =
    answerId === undefined
      ? database
          .prepare(
            `SELECT * FROM gap_question WHERE conversation = ? AND reason = 'no-answer' AND answered_at IS NULL
             ORDER BY id DESC LIMIT 1`,
          )
          .get(conversation)
      : database
          .prepare(`SELECT * FROM gap_question WHERE conversation = ? AND reason = 'no-answer' AND answer_mark = ?`)
          .get(conversation, answerMark(database, answerId))
  if (!row) return 'gone'
  return row.answered_at === null ? wordsOf(database, row) : 'answered'
}

/** Within the surrounding transaction; nothing where the question is answered or gone. */
export function insertWish(database: OperationsDatabase, wish: StoredWish): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO gap_wish (question_id, conversation_id, channel, address, consent_version, consent_at)
       SELECT id, ?, ?, ?, ?, ? FROM gap_question WHERE conversation = ? AND answer_mark = ? AND answered_at IS NULL`,
    )
    .run(
      wish.conversationId,
      wish.channel,
      wish.address,
      wish.consentVersion,
      database.timestamp(),
      conversationMark(database, wish.conversationId),
      answerMark(database, wish.answerId),
    )
}

export const isWishing = (database: OperationsDatabase, conversationId: string): boolean =>
  database.prepare('SELECT 1 FROM gap_wish WHERE conversation_id = ?').get(conversationId) !== undefined

/** Within the surrounding transaction. */
export function deleteWishes(database: OperationsDatabase, conversationId: string): void {
  database.prepare('DELETE FROM gap_wish WHERE conversation_id = ?').run(conversationId)
}

/** Within the surrounding transaction: takes the wish away and returns what is to be sent for it. */
export function fulfilWish(
  database: OperationsDatabase,
  questionId: number,
  content: OutboundContent,
): NewOutboundMessage | undefined {
  const row = database.prepare('DELETE FROM gap_wish WHERE question_id = ? RETURNING *').get(questionId)
  return (
    row && {
      channel: row.channel as ChannelName,
      address: String(row.address),
      conversationId: String(row.conversation_id),
      content,
      // Who agrees again after it was told is told again.
      dedupeKey: `gap:${questionId}:${row.consent_at}`,
    }
  )
}
