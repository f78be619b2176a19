import type { Language } from '../domain/language.ts'

const GERMAN_WORDS =
  /(?<!\p{L})(?:der|die|das|den|dem|ein|eine|einen|einem|einer|und|oder|nicht|ist|sind|für|fuer|wie|was|welche[rnsm]?|wo|wer|wann|gibt|es|wir|ich|sie|mit|von|zu|zum|zur|bei|im|auf|kann|können|bekommt|hoch|viele?|unser|uns|bitte|danke|hallo|ja|nein)(?!\p{L})/giu
const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|an?|and|or|not|is|are|for|how|what|which|where|who|when|there|we|i|you|with|of|to|in|on|at|can|could|does|do|much|many|our|us|please|thanks?|hello|hi|yes|no|any)(?!\p{L})/giu
/** Words that a Chinese sentence is built with and a name seldom holds. */
const CHINESE_WORDS = /[的吗嗎呢吧了么麼哪怎何谁誰几幾]|有没有|有沒有|是否|请问|請問|多少/u

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0

/**
 * The language of one message, by script first and by function words for Latin text.
 * A text without a sign of its own (a number, a lone name) keeps `previous`.
 */
export function detectLanguage(text: string, previous: Language = 'zh'): Language {
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, text)
  const hangul = count(/\p{Script=Hangul}/gu, text)
  const han = count(/\p{Script=Han}/gu, text)
  const latin = count(/\p{Script=Latin}+/gu, text)
  if (hangul > 0 && hangul >= kana && hangul * 2 >= han) return 'ko'
  if (kana > 0 && kana * 8 >= han) return 'ja'
  const german = count(GERMAN_WORDS, text) + count(/[äöüß]/giu, text)
  const english = count(ENGLISH_WORDS, text)
  const namesInForeignSentence = Math.max(german, english) >= 2 && !CHINESE_WORDS.test(text)
  if (han > 0 && han * 2 >= latin && !namesInForeignSentence) return 'zh'
  if (german > english) return 'de'
  if (english > 0 || latin >= 3) return previous === 'de' && english === 0 ? 'de' : 'en'
  return han > 0 ? 'zh' : previous
}

/** Whether a text in Latin letters is built like a sentence of a language spoken here, and is not only letters. */
export const hasFunctionWords = (text: string): boolean => count(ENGLISH_WORDS, text) + count(GERMAN_WORDS, text) > 0
