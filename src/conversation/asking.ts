import type { Answer } from '../domain/answer.ts'
import type { ConversationState } from '../domain/conversation.ts'
import type { UnansweredQuestion } from '../domain/gap.ts'
import type { Language } from '../domain/language.ts'
import type { ChannelName } from '../domain/message.ts'
import { maskContactsIn } from '../leads/mask-words.ts'
import type { Answerer } from '../ports/answerer.ts'
import { humanSuggestion } from './reply.ts'
import { withOffer } from './state.ts'
import type { Turn } from './turn.ts'
import { canBeTold, unansweredBy } from './unanswered.ts'
import { wordingFor } from './wording-for.ts'

const TURNS_KEPT = 6

/** An abstention always offers a person. */
function offeringHuman(answer: Answer): Answer {
  if (answer.kind !== 'abstain' || answer.suggestions.some(({ action }) => action === 'human')) return answer
  return { ...answer, suggestions: [...answer.suggestions, humanSuggestion(answer.language)] }
}

/** Where somebody can be told later, an abstention offers that too. */
function offeringNotice(answer: Answer, unanswered: UnansweredQuestion | undefined, channel: ChannelName): Answer {
  if (!unanswered || !canBeTold(unanswered, channel)) return answer
  const notify = { label: wordingFor(answer.language).labels.notify, action: 'notify' } as const
  return { ...answer, suggestions: [...answer.suggestions, notify] }
}

/** Answers the turn's words from the knowledge base, and remembers both. */
export async function answerQuestion(
  answerer: Answerer,
  turn: Pick<Turn, 'text' | 'onSentence' | 'key'>,
  state: ConversationState,
  language: Language,
): Promise<{ readonly answer: Answer; readonly state: ConversationState; readonly unanswered?: UnansweredQuestion }> {
  const given = offeringHuman(
    await answerer.answer(
      { text: turn.text, language, history: state.turns },
      turn.onSentence ? { onSentence: turn.onSentence } : {},
    ),
  )
  const unanswered = unansweredBy(given, turn, state, language)
  const answer = offeringNotice(given, unanswered, state.channel)
  const question = maskContactsIn(turn.text)
  const { kind, text: answerText, citations, subjects } = answer
  const standalone = answer.standalone && maskContactsIn(answer.standalone)
  const turns = [
    ...state.turns,
    {
      question,
      answerText,
      kind,
      citations,
      ...(subjects ? { subjects } : {}),
      ...(standalone ? { standalone } : {}),
    },
  ].slice(-TURNS_KEPT)
  // Staff read it without what was said before.
  const open = standalone || question
  const offer = kind === 'abstain' ? ({ name: 'human', question: open, citations } as const) : undefined
  return { answer, state: { ...withOffer(state, offer), turns }, ...(unanswered ? { unanswered } : {}) }
}
