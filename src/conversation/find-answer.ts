import type { Answer } from '../domain/answer.ts'
import type { ConversationStore } from '../ports/conversation-store.ts'

/** Messages of both sides looked through, the latest first. */
const MOST_ENTRIES = 400

/** The answer with this id if the conversation was given it, and not too long ago. */
export async function findAnswer(
  conversations: Pick<ConversationStore, 'transcript'>,
  conversationId: string,
  answerId: string,
): Promise<Answer | undefined> {
  const entries = await conversations.transcript(conversationId, MOST_ENTRIES)
  for (const { message } of entries.toReversed()) {
    if (!('content' in message) || message.content.type !== 'answer') continue
    if (message.content.answerId === answerId) return message.content.answer
  }
  return undefined
}
