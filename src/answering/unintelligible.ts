import type { Retrieval } from '../retrieval/retriever.ts'
import { hasFunctionWords } from '../text/language.ts'
import type { QuestionAnalysis } from './question-analysis.ts'

const LATIN_ONLY = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u

/** Letters without a word of a language or of the knowledge base: nothing that is near means anything. */
export function isUnintelligible({ text, names }: QuestionAnalysis, { terms }: Retrieval): boolean {
  return LATIN_ONLY.test(text) && names.length === 0 && terms.words.known === 0 && !hasFunctionWords(text)
}
