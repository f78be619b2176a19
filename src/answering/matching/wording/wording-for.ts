import type { Language } from '../../../domain/language.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { german } from './german.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import type { MatchWording } from './match-wording.ts'

const WORDING: Readonly<Record<Language, MatchWording>> = {
  zh: chinese,
  en: english,
  ja: japanese,
  ko: korean,
  de: german,
}

/** The words for site matching in a language. */
export const matchWording = (language: Language): MatchWording => WORDING[language]
