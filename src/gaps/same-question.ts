import type { Language } from '../domain/language.ts'
import type { StoredVector } from '../ports/gap-store.ts'
import { placesIn } from '../text/chinese-places.ts'
import { figuresIn } from '../text/figures.ts'
import { foreignPlacesIn } from '../text/foreign-place-names.ts'
import { normaliseText } from '../text/normalise.ts'
import { askForDifferent } from './asked-for.ts'
import { nameOtherCompanies } from './company-names.ts'
import { denyDifferently } from './negation.ts'

/** A question with its vector. */
export interface EmbeddedQuestion {
  readonly question: string
  readonly language: Language
  readonly vector: StoredVector
}

/**
 * Cosine from which two questions mean the same. Set by test/gaps/question-pairs.jsonl so that none is taken for
 * another: two gaps that are one cost a look, one gap that is two hides a question.
 */
export const SAME_FROM = 0.976

const LATIN = /[a-z][a-z0-9.+-]*/gu
/** 一平米 and 一个月 say how a price is told, not how much is asked about. */
const ONE = /^(?:一|1\D)/u

/** Figures, years and names in Latin letters, which two questions must have in common. */
function marksOf({ question, language }: EmbeddedQuestion): string {
  // 5000万 and 5000万元 are the same here.
  const figures = figuresIn(question, language).flatMap(({ text, value }) => (ONE.test(text) ? [] : [String(value)]))
  const isSpaced = language === 'en' || language === 'de'
  const latin = isSpaced ? [] : (normaliseText(question).match(LATIN) ?? [])
  return [...new Set([...figures, ...latin])].sort().join('\n')
}

/** Whether one names a place that the other does not; 武清 and 武清区 are one. */
function nameOtherPlaces(one: string, other: string): boolean {
  const [first, second] = [normaliseText(one), normaliseText(other)]
  const lacks = (text: string, from: string) =>
    [...placesIn(from), ...foreignPlacesIn(from)].some((place) => !text.includes(place.replace(/区$/u, '')))
  return lacks(first, second) || lacks(second, first)
}

function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

const SET_APART = [nameOtherPlaces, nameOtherCompanies, askForDifferent, denyDifferently]

/**
 * How alike two questions are in meaning, -1 to 1; 0 where they are alike enough to be one, but figures, names, a
 * negation or what is asked for set them apart.
 */
export function likeness(one: EmbeddedQuestion, other: EmbeddedQuestion): number {
  if (one.vector.model !== other.vector.model) return 0
  const alike = cosine(one.vector.values, other.vector.values)
  // Words are read only where it matters, as a question is compared with thousands.
  if (alike < SAME_FROM) return alike
  const isApart = marksOf(one) !== marksOf(other) || SET_APART.some((differ) => differ(one.question, other.question))
  return isApart ? 0 : alike
}
