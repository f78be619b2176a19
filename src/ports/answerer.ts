import type { Answer } from '../domain/answer.ts'
import type { PastTurn } from '../domain/conversation.ts'
import type { Language } from '../domain/language.ts'

export interface Question {
  readonly text: string
  readonly language: Language
  /** Earlier turns of the same person, oldest first. */
  readonly history: readonly PastTurn[]
}

export interface AnsweringOptions {
  /** Called with each checked sentence as soon as it may be shown; the answer's text is their concatenation. */
  readonly onSentence?: (sentence: string) => void
  readonly signal?: AbortSignal
}

/** Answers a question from the knowledge base, or abstains. */
export interface Answerer {
  answer(question: Question, options?: AnsweringOptions): Promise<Answer>
}
