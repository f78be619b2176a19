import type { Language } from '../../domain/language.ts'
import type { ValuedProperty } from './decisive-unknown.ts'
import type { Fulfilment } from './judge-condition.ts'
import { chinese } from './wording/chinese.ts'
import { english } from './wording/english.ts'
import { german } from './wording/german.ts'
import { japanese } from './wording/japanese.ts'
import { korean } from './wording/korean.ts'

/** What is said when an enterprise is held against a policy, in one language; clauses are given in Chinese. */
export interface EligibilityWording {
  heading(title: string, measure: string): string
  readonly states: Readonly<Record<Fulfilment, string>>
  /** A condition in the source's words, with what was told of it. */
  condition(state: string, words: string, told: string | undefined): string
  reach(state: string, districts: string): string
  /** When a policy applies, and the year that was told. */
  period(state: string, term: string, year: number): string
  readonly noLongerHolds: string
  readonly isDraft: string
  summary(meets: number, lacks: number, unknown: number): string
  readonly lacking: string
  readonly open: string
  readonly allMet: string
  /** Asks for the one thing that decides most. */
  ask(what: string): string
  /** What is asked of a condition that is fulfilled or not. */
  whether(words: string): string
  /** What is asked of a condition that has a value. */
  readonly properties: Readonly<Record<ValuedProperty, string>>
  /** What else the policy supports, where the question does not say what it means. */
  otherMeasures(measures: readonly string[]): string
  /** Nobody tells how to get a title. */
  noConditions(title: string): string
  readonly closing: string
}

const WORDING: Readonly<Record<Language, EligibilityWording>> = {
  zh: chinese,
  en: english,
  ja: japanese,
  ko: korean,
  de: german,
}

/** The words for conditions in a language. */
export const eligibilityWording = (language: Language): EligibilityWording => WORDING[language]
