import type { SupportCondition, SupportTier } from '../../domain/support.ts'
import { normaliseText } from '../../text/normalise.ts'

const holdsWord = (text: string, word: string): boolean => {
  const spelled = normaliseText(word)
  return spelled !== '' && text.includes(spelled)
}

/** Whether a normalised text names a row's measure, in its own or in other words. */
export const namesMeasure = (text: string, { measure, words }: SupportTier): boolean =>
  [measure, ...words].some((word) => holdsWord(text, word))

/** Whether a normalised text uses the words of a condition. */
export const usesWordsOf = (text: string, { text: own, words }: SupportCondition): boolean =>
  [own, ...words].some((word) => holdsWord(text, word))
