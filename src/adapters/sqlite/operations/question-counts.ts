import type { QuestionCounts } from '../../../ports/lead-store.ts'
import type { OperationsDatabase } from './operations-database.ts'

/** Questions and how they were answered, from `since` on. */
export function countQuestions(database: OperationsDatabase, since: string | undefined): QuestionCounts {
  const row = database
    .prepare(
      `WITH asked AS (SELECT * FROM question WHERE :since IS NULL OR at >= :since),
         conversations AS (
           SELECT conversation_id, max(kind = 'abstain') AS failed,
             conversation_id LIKE 'erased-with-lead:%'
               OR conversation_id IN (SELECT conversation_id FROM lead WHERE conversation_id <> '') AS handed_over
           FROM asked GROUP BY conversation_id)
       SELECT (SELECT count(*) FROM asked) AS asked,
         (SELECT count(*) FROM asked WHERE kind IN ('answer', 'list', 'match')) AS answered,
         (SELECT count(*) FROM asked WHERE kind = 'abstain') AS unanswered,
         (SELECT count(*) FROM conversations) AS conversations,
         (SELECT count(*) FROM conversations WHERE failed = 0 AND handed_over = 0) AS alone`,
    )
    .get({ since: since ?? null })
  return {
    asked: Number(row?.asked),
    answered: Number(row?.answered),
    unanswered: Number(row?.unanswered),
    conversations: Number(row?.conversations),
    answeredAlone: Number(row?.alone),
  }
}

/** Votes on answers from `since` on. */
export function countFeedback(
  database: OperationsDatabase,
  since: string | undefined,
): { readonly up: number; readonly down: number } {
  const row = database
    .prepare(
      `SELECT coalesce(sum(value = 'up'), 0) AS up, coalesce(sum(value = 'down'), 0) AS down FROM feedback
       WHERE :since IS NULL OR at >= :since`,
    )
    .get({ since: since ?? null })
  return { up: Number(row?.up), down: Number(row?.down) }
}
