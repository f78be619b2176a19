import { answerMark, conversationMark, sealWords, wordsOf } from './gap-rows.ts'
import type { OperationsDatabase } from './operations-database.ts'

/**
 * Within the surrounding transaction, after questions left or were answered: a gap without questions is gone, and an
 * open one without any that waits for an answer is closed.
 */
export function tidyGaps(database: OperationsDatabase): void {
  database.prepare('DELETE FROM gap WHERE id NOT IN (SELECT gap_id FROM gap_question WHERE gap_id IS NOT NULL)').run()
  database
    .prepare(
      `UPDATE gap SET state = 'closed' WHERE state IN ('open', 'taken')
         AND NOT EXISTS (SELECT 1 FROM gap_question WHERE gap_id = gap.id AND answered_at IS NULL)`,
    )
    .run()
}

/** Within the surrounding transaction: what a conversation asked, and its wishes to be told, leave the ledger. */
export function eraseQuestions(database: OperationsDatabase, conversationId: string): void {
  database.prepare('DELETE FROM gap_question WHERE conversation = ?').run(conversationMark(database, conversationId))
  tidyGaps(database)
}

/** Within the surrounding transaction: who disliked an answer has thought better of it. */
export function eraseDisliked(database: OperationsDatabase, conversationId: string, answerId: string): void {
  database
    .prepare(`DELETE FROM gap_question WHERE conversation = ? AND answer_mark = ? AND reason = 'disliked'`)
    .run(conversationMark(database, conversationId), answerMark(database, answerId))
  tidyGaps(database)
}

/** Within the surrounding transaction: forgets questions asked before a date, and those of its day. */
export function sweepQuestions(database: OperationsDatabase, before: string): void {
  database.prepare('DELETE FROM gap_question WHERE asked_on < ?').run(before)
  tidyGaps(database)
}

/** Within the surrounding transaction: rewrites what is kept of a conversation's questions; their vectors go with the words. */
export function redactQuestions(
  database: OperationsDatabase,
  conversationId: string,
  redact: (text: string) => string,
): void {
  const rows = database
    .prepare('SELECT id, words FROM gap_question WHERE conversation = ?')
    .all(conversationMark(database, conversationId))
  for (const row of rows) {
    const { question, disliked, ...rest } = wordsOf(database, row)
    const redacted = { question: redact(question), ...(disliked === undefined ? {} : { disliked: redact(disliked) }) }
    if (redacted.question === question && redacted.disliked === disliked) continue
    database
      .prepare('UPDATE gap_question SET words = ?, vector = NULL WHERE id = ?')
      .run(sealWords(database, row.id, { ...rest, ...redacted }), row.id ?? null)
  }
}

/** Within the surrounding transaction: drafts made of a lead go with it; what became knowledge forgets the lead. */
export function eraseFaqDrafts(database: OperationsDatabase, leadId: string): void {
  database.prepare(`DELETE FROM faq_draft WHERE lead_id = ? AND state <> 'approved'`).run(leadId)
  // The source names the lead, too.
  database.prepare(`UPDATE faq_draft SET lead_id = NULL, source = 'erased:' || id WHERE lead_id = ?`).run(leadId)
}
