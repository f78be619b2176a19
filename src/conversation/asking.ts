import type { Answer } from '../domain/answer.ts'
import type { ConversationState } from '../domain/conversation.ts'
import type { Language } from '../domain/language.ts'
import { maskContactsIn } from '../leads/mask-words.ts'
import type { Answerer } from '../ports/answerer.ts'
import { humanSuggestion } from './reply.ts'
import { withOffer } from './state.ts'
import type { Turn } from './turn.ts'

const TURNS_KEPT = 6

/** An abstention always offers a person. */
function offeringHuman(answer: Answer): Answer {
  if (answer.kind !== 'abstain' || answer.suggestions.some(({ action }) => action === 'human')) return answer
  return { ...answer, suggestions: [...answer.suggestions, humanSuggestion(answer.language)] }
}

/** Answers the turn's words from the knowledge base, and remembers both. */
export async function answerQuestion(
  answerer: Answerer,
  turn: Pick<Turn, 'text' | 'onSentence'>,
  state: ConversationState,
  language: Language,
): Promise<{ readonly answer: Answer; readonly state: ConversationState }> {
  const answer = offeringHuman(
    await answerer.answer(
      { text: turn.text, language, history: state.turns },
      turn.onSentence ? { onSentence: turn.onSentence } : {},
    ),
  )
  const question = maskContactsIn(turn.text)
  const { kind, text: answerText, citations, subjects, standalone } = answer
  const turns = [
    ...state.turns,
    {
      question,
      answerText,
      kind,
      citations,
      ...(subjects ? { subjects } : {}),
      ...(standalone ? { standalone: maskContactsIn(standalone) } : {}),
    },
  ].slice(-TURNS_KEPT)
  const offer = kind === 'abstain' ? ({ name: 'human', question, citations } as const) : undefined
  return { answer, state: { ...withOffer(state, offer), turns } }
}
