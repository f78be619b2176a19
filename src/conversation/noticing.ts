import { NOTICE_CONSENT, NOTICE_CONSENT_VERSION } from '../gaps/notice-consent.ts'
import type { ConversationStore } from '../ports/conversation-store.ts'
import { reply } from './reply.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { wordingFor } from './wording-for.ts'

/** Notes that the person wants to be told once its question has an answer, and says what is kept for that. */
export async function noticeWhenAnswered(
  { state }: Turn,
  answerId: string | undefined,
  conversations: Pick<ConversationStore, 'unanswered'>,
): Promise<TurnDecision> {
  const { language, id } = state
  const { notice, labels } = wordingFor(language)
  const waiting = await conversations.unanswered(id, answerId)
  if (waiting === 'answered') return { state, replies: [reply(language, notice.answered)] }
  if (waiting === 'gone') return { state, replies: [reply(language, notice.none)] }
  const cancel = { label: labels.cancelNotice, text: labels.cancelNotice }
  return {
    state,
    replies: [reply(language, NOTICE_CONSENT[language], [cancel])],
    wish: { answerId: waiting.answerId, consentVersion: NOTICE_CONSENT_VERSION },
  }
}

/** The person no longer wants to be told of any question. */
export const withdrawNotice = ({ state }: Turn): TurnDecision => ({
  state,
  replies: [reply(state.language, wordingFor(state.language).notice.withdrawn)],
  wish: 'withdrawn',
})
