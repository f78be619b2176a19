import type { Language } from '../../domain/language.ts'
import type { RecordKind } from '../../domain/record.ts'
import { chinese } from './wording/chinese.ts'
import { english } from './wording/english.ts'
import { german } from './wording/german.ts'
import { japanese } from './wording/japanese.ts'
import { korean } from './wording/korean.ts'

/** What lists say in their own words, in one language. */
export interface ListWording {
  readonly kinds: Readonly<Record<RecordKind, string>>
  /** `criteria`: what was asked for, such as 武清区、2024年; empty where everything of a kind is. */
  found(count: number, kind: string, criteria: string): string
  largest(count: number, kind: string, criteria: string): string
  undisclosed(count: number): string
  /** `sum` of the amounts of `count` records. */
  total(count: number, sum: string): string
  related(count: number): string
  /** There are more in related industries. */
  readonly alsoRelated: string
  undated(count: number): string
  general(count: number): string
  readonly maybeIncomplete: string
  page(from: number, to: number, total: number): string
  nextPage(page: number): string
  readonly nextPageLabel: string
  readonly download: string
  readonly totals: string
  readonly residents: string
  /** In place of a value that the base does not hold. */
  readonly unknown: string
  /** The sources do not state a value. */
  unstated(label: string): string
  disclosed(count: number, label: string): string
  notDisclosed(count: number, label: string): string
  /** `question`: what was asked of the records shown before. */
  /** Leaves out what has a name. */
  without(name: string): string
  /** Nothing on record is what is asked for. */
  none(kind: string, criteria: string): string
  /** Of the entries some stand for several projects. */
  collective(count: number): string
  /** More records have a value than were told. */
  andMore(count: number): string
  notTold(count: number, question: string): string
  noneDisclosed(count: number, label: string): string
  /** Labels of the records' values, where this language has a word for them. */
  readonly labels: Readonly<Record<string, string>>
  readonly separator: string
  readonly colon: string
  /** Values of stages, levels and areas that this language has a word for. */
  readonly values: Readonly<Record<string, string>>
  /** From a date on. */
  since(date: string): string
  /** Up to a date, that included. */
  until(date: string): string
  atLeast(amount: string): string
  atMost(amount: string): string
  /** Around a list's name, such as 武清区. */
  inBrackets(text: string): string
}

const WORDING: Readonly<Record<Language, ListWording>> = {
  zh: chinese,
  en: english,
  ja: japanese,
  ko: korean,
  de: german,
}

/** The lists' own words in a language. */
export const listWording = (language: Language): ListWording => WORDING[language]
