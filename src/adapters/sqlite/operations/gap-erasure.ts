import { conversationMark } from './gap-rows.ts'
import type { OperationsDatabase } from './operations-database.ts'

function deleteEmptyGaps(database: OperationsDatabase): void {
  database.prepare('DELETE FROM gap WHERE id NOT IN (SELECT gap_id FROM gap_question WHERE gap_id IS NOT NULL)').run()
}

/** Within the surrounding transaction: what a conversation asked, and its wishes to be told, leave the ledger. */
export function eraseQuestions(database: OperationsDatabase, conversationId: string): void {
  database.prepare('DELETE FROM gap_question WHERE conversation = ?').run(conversationMark(database, conversationId))
  deleteEmptyGaps(database)
}

/** Within the surrounding transaction: forgets questions asked before a date. */
export function sweepQuestions(database: OperationsDatabase, before: string): void {
  database.prepare('DELETE FROM gap_question WHERE asked_at < ?').run(before)
  deleteEmptyGaps(database)
}

/** Within the surrounding transaction: drafts made of a lead go with it; what became knowledge forgets the lead. */
export function eraseFaqDrafts(database: OperationsDatabase, leadId: string): void {
  database.prepare(`DELETE FROM faq_draft WHERE lead_id = ? AND state <> 'approved'`).run(leadId)
  database.prepare('UPDATE faq_draft SET lead_id = NULL WHERE lead_id = ?').run(leadId)
}
