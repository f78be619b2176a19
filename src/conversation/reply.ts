import type { Answer, AnswerKind, Suggestion } from '../domain/answer.ts'
import type { Language } from '../domain/language.ts'
import { wordingFor } from './wording-for.ts'

/** Something that the conversation itself says; nothing of it comes from the knowledge base. */
export const reply = (
  language: Language,
  text: string,
  suggestions: readonly Suggestion[] = [],
  kind: AnswerKind = 'smalltalk',
): Answer => ({ kind, language, text, citations: [], suggestions, confidence: 1 })

export const humanSuggestion = (language: Language): Suggestion => ({
  label: wordingFor(language).labels.human,
  action: 'human',
})
