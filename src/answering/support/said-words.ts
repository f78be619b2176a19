import type { SupportCondition, SupportTier } from '../../domain/support.ts'
import { normaliseText } from '../../text/normalise.ts'

const holdsWord = (text: string, word: string): boolean => {
  const spelled = normaliseText(word)
  return spelled !== '' && text.includes(spelled)
}

/** The length of the longest word by which a normalised text names a row's measure; 0 where it does not. */
export const measureNamed = (text: string, { measure, words }: SupportTier): number =>
  Math.max(0, ...[measure, ...words].filter((word) => holdsWord(text, word)).map(({ length }) => length))

/** Whether a normalised text uses the words of a condition. */
export const usesWordsOf = (text: string, { text: own, words }: SupportCondition): boolean =>
  [own, ...words].some((word) => holdsWord(text, word))
