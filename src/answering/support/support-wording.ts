import type { Language } from '../../domain/language.ts'
import { chinese } from './wording/chinese.ts'
import { english } from './wording/english.ts'
import { german } from './wording/german.ts'
import { japanese } from './wording/japanese.ts'
import { korean } from './wording/korean.ts'

/** What is said of a computed sum, in one language; words of the sources are given in Chinese. */
export interface SupportWording {
  /** What stands before the first line. */
  readonly opening: string
  measure(words: string): string
  /** A share of something: base × rate. */
  share(of: string, base: string, percent: string, isAtMost: boolean): string
  /** What comes out. */
  sum(amount: string, isCeiling: boolean): string
  award(amount: string, isCeiling: boolean): string
  per(words: string): string
  band(words: string): string
  cap(amount: string): string
  capped(amount: string): string
  assumed(base: string, of: string): string
  conditions(words: readonly string[]): string
  below(amount: string, words: string): string
  above(amount: string, words: string): string
  /** Names measures that may apply besides, without saying what they give. */
  beside(measures: readonly string[]): string
  /** As of when the material tells it; not until when it holds. */
  asOf(date: string): string
  readonly one: string
  readonly several: string
  readonly separator: string
  readonly comma: string
  readonly colon: string
  inBrackets(text: string): string
}

const WORDING: Readonly<Record<Language, SupportWording>> = {
  zh: chinese,
  en: english,
  ja: japanese,
  ko: korean,
  de: german,
}

/** The words for computed sums in a language. */
export const supportWording = (language: Language): SupportWording => WORDING[language]
