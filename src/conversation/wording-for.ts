import type { Language } from '../domain/language.ts'
import { wordingDe } from './wording.de.ts'
import { wordingEn } from './wording.en.ts'
import { wordingJa } from './wording.ja.ts'
import { wordingKo } from './wording.ko.ts'
import type { Wording } from './wording.ts'
import { wordingZh } from './wording.zh.ts'

const TABLE: Readonly<Record<Language, Wording>> = {
  zh: wordingZh,
  en: wordingEn,
  ja: wordingJa,
  ko: wordingKo,
  de: wordingDe,
}

export const wordingFor = (language: Language): Wording => TABLE[language]
