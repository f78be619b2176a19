import type { SupportCondition, SupportTier } from '../../domain/support.ts'
import { normaliseText } from '../../text/normalise.ts'

const spellings = new Map<string, string>()

/** A word of the knowledge base as it is compared; there are few of them, and each is compared with every question. */
function spellingOf(word: string): string {
  const known = spellings.get(word)
  if (known !== undefined) return known
  const spelled = normaliseText(word)
  spellings.set(word, spelled)
  return spelled
}

const holdsWord = (text: string, word: string): boolean => {
  const spelled = spellingOf(word)
  return spelled !== '' && text.includes(spelled)
}

/** The length of the longest word by which a normalised text names a row's measure; 0 where it does not. */
export const measureNamed = (text: string, { measure, words }: SupportTier): number =>
  Math.max(0, ...[measure, ...words].filter((word) => holdsWord(text, word)).map(({ length }) => length))

/** Whether a normalised text uses the words of a condition. */
export const usesWordsOf = (text: string, { text: own, words }: SupportCondition): boolean =>
  [own, ...words].some((word) => holdsWord(text, word))
