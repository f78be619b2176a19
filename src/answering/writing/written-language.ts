import type { Language } from '../../domain/language.ts'

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0
/** Too short to tell. */
const SHORTEST = 10

/**
 * Whether a sentence is written in the language of the answer, as far as its script tells; names in other scripts
 * do not count against it.
 */
export function isWrittenIn(sentence: string, language: Language): boolean {
  const letters = count(/\p{L}/gu, sentence)
  if (letters < SHORTEST) return true
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, sentence)
  const hangul = count(/\p{Script=Hangul}/gu, sentence)
  switch (language) {
    case 'zh':
      return count(/\p{Script=Han}/gu, sentence) > 0 && kana + hangul === 0
    case 'ja':
      return kana > 0
    case 'ko':
      return hangul > 0
    default:
      return count(/\p{Script=Latin}/gu, sentence) * 2 > letters
  }
}
