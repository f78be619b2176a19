import type { ConversationStore } from '../ports/conversation-store.ts'
import { answerCsv } from './answer-csv.ts'
import { findAnswer } from './find-answer.ts'
import { reply } from './reply.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { wordingFor } from './wording-for.ts'

/** Hands out the table of an answer of this very conversation; whatever was under way goes on as it was. */
export async function download(
  { state }: Turn,
  answerId: string,
  conversations: Pick<ConversationStore, 'transcript'>,
): Promise<TurnDecision> {
  const answer = await findAnswer(conversations, state.id, answerId)
  const file = answer && answerCsv(answer)
  if (file) return { state, replies: [], file }
  return { state, replies: [reply(state.language, wordingFor(state.language).table.gone)] }
}
