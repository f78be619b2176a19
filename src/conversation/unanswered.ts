import { refusalFor } from '../answering/refusal-rules.ts'
import type { Answer } from '../domain/answer.ts'
import type { ConversationState } from '../domain/conversation.ts'
import type { GapReason, UnansweredQuestion } from '../domain/gap.ts'
import type { Language } from '../domain/language.ts'
import type { ChannelName } from '../domain/message.ts'
import type { ConversationStore } from '../ports/conversation-store.ts'
import { placesIn } from '../text/chinese-places.ts'
import { foreignPlacesIn } from '../text/foreign-place-names.ts'
import { answerIdOf } from './outgoing.ts'
import type { Turn } from './turn.ts'
import { answerWithoutPersonalData, withoutPersonalData } from './without-personal-data.ts'

/** Whether a message reaches people of a channel later, at once or when they come back. */
export const reachesLater = (channel: ChannelName): boolean => channel === 'telegram' || channel === 'page'

const MOST_ENTRIES = 400

/** Why nothing was answered: what is refused on principle, or what is missing. */
function reasonFor(question: string, { intent }: Answer): GapReason {
  if (intent !== 'out-of-scope') return 'no-answer'
  const namesPlace = placesIn(question).length > 0 || foreignPlacesIn(question).length > 0
  return refusalFor(question)?.kind ?? (namesPlace ? 'other-place' : 'out-of-scope')
}

/**
 * What the ledger keeps of an abstention; undefined for everything else.
 * @param language of the question, which in an interview may be another than the conversation's.
 */
export function unansweredBy(
  answer: Answer,
  { text, key }: Pick<Turn, 'text' | 'key'>,
  { known }: Pick<ConversationState, 'known'>,
  language: Language,
): UnansweredQuestion | undefined {
  if (answer.kind !== 'abstain') return undefined
  const asked = answer.standalone ?? text
  const question = withoutPersonalData(asked, known.company)
  return { answerId: answerIdOf(key, 0), question, language, reason: reasonFor(asked, answer) }
}

/** Whether somebody who asked this here can be told once there is an answer. */
export const canBeTold = ({ reason }: UnansweredQuestion, channel: ChannelName): boolean =>
  reason === 'no-answer' && reachesLater(channel)

/**
 * What the ledger keeps of an answer that somebody disliked; undefined when it is no longer known what was asked, or
 * when the answer abstained and is in the ledger already.
 */
export async function disliked(
  answerId: string,
  { id, turns, known }: ConversationState,
  conversations: Pick<ConversationStore, 'transcript'>,
): Promise<UnansweredQuestion | undefined> {
  const entries = await conversations.transcript(id, MOST_ENTRIES)
  const at = entries.findLastIndex(
    ({ message }) => 'content' in message && message.content.type === 'answer' && message.content.answerId === answerId,
  )
  const shown = entries[at]?.message
  if (!shown || !('content' in shown) || shown.content.type !== 'answer') return undefined
  const { answer } = shown.content
  if (answer.kind !== 'answer' && answer.kind !== 'list' && answer.kind !== 'match') return undefined
  const turn = turns.findLast(({ answerText }) => answerText === answer.text)
  const said = entries.slice(0, at).findLast(({ direction }) => direction === 'in')?.message
  const asked = answer.standalone ?? turn?.standalone ?? turn?.question ?? (said && 'text' in said ? said.text : '')
  const question = withoutPersonalData(asked, known.company)
  if (!question) return undefined
  const wording = answerWithoutPersonalData(answer.text, known.company)
  return { answerId, question, language: answer.language, reason: 'disliked', disliked: wording }
}
