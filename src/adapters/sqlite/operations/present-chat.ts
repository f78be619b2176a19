import type { OperationsDatabase } from './operations-database.ts'

/** The id that a chat has by now. */
export function presentChat(database: OperationsDatabase, chatId: string): string {
  const row = database.prepare('SELECT moved_to FROM chat_move WHERE chat_id = ?').get(chatId)
  return row ? String(row.moved_to) : chatId
}
