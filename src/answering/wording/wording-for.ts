import type { Language } from '../../domain/language.ts'
import type { AnswerWording } from './answer-wording.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { german } from './german.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'

const WORDING: Readonly<Record<Language, AnswerWording>> = {
  zh: chinese,
  en: english,
  ja: japanese,
  ko: korean,
  de: german,
}

/** The answerers' own words in a language. */
export const answerWording = (language: Language): AnswerWording => WORDING[language]
