import { placesIn } from '../../text/chinese-places.ts'
import { normaliseText } from '../../text/normalise.ts'
import { Segmenter } from '../../text/segmenter.ts'
import { isIdle, isWeak } from './idle-words.ts'
import { type InquirySubject, subjectsIn } from './inquiry-subjects.ts'

/** What a text deals with. */
export interface Content {
  readonly subjects: ReadonlySet<InquirySubject>
  /** Words each of which tells something, longer Han words as pairs of characters. */
  readonly strong: ReadonlySet<string>
  /** Words that tell something only beside others. */
  readonly weak: ReadonlySet<string>
}

const segmenter = new Segmenter()

const HAN = /^\p{Script=Han}+$/u
const HANGUL = /^\p{Script=Hangul}{2,}$/u
const KOREAN_PARTICLE = /(?<=\p{Script=Hangul}{2})(?:은|는|이|가|을|를|의|에|에서|로|으로|도|와|과)$/u
const LATIN = /^\p{Script=Latin}[\p{L}\p{N}._+-]*$/u
const KATAKANA = /^[\p{Script=Katakana}ー]{2,}$/u
const SHORTEST_LATIN = 3

/** Short forms that everybody in the trade uses. */
const SPELLED_OUT: readonly (readonly [short: RegExp, full: string])[] = [
  [/高企/gu, '高新技术企业'],
  [/技改/gu, '技术改造'],
  [/新能源车/gu, '新能源汽车'],
]
const spellOut = (text: string): string => SPELLED_OUT.reduce((left, [short, full]) => left.replace(short, full), text)

const isPlace = (word: string): boolean => [word, `${word}区`].some((name) => placesIn(name)[0] === name)

/** 工业机器人 as 工业, 业机, 机器, 器人: what of it another text names is found however it is cut there. */
function pairs(word: string): string[] {
  const characters = [...word]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

const singular = (word: string): string => word.replace(/ies$/u, 'y').replace(/(?<=[a-z]{3}[^s])s$/u, '')

function keysOf(word: string): readonly string[] {
  if (isIdle(word)) return []
  if (HAN.test(word)) return word.length < 2 || isPlace(word) ? [] : pairs(word)
  if (HANGUL.test(word)) return [word.replace(KOREAN_PARTICLE, '')]
  if (KATAKANA.test(word)) return [word]
  return LATIN.test(word) && word.length >= SHORTEST_LATIN ? [singular(word)] : []
}

/**
 * What a text deals with: its subjects, and its other words without politeness, grammar, names of Chinese places and
 * numbers.
 */
export function contentOf(text: string): Content {
  const { subjects, rest } = subjectsIn(spellOut(normaliseText(text)))
  const keys = segmenter.words(rest).flatMap(keysOf)
  const telling = keys.filter((key) => !isIdle(key) && !isPlace(key))
  return {
    subjects,
    strong: new Set(telling.filter((key) => !isWeak(key))),
    weak: new Set(telling.filter(isWeak)),
  }
}

/** The same content without some words; all of it when nothing else would be left. */
export function withoutWords(content: Content, words: ReadonlySet<string>): Content {
  const left = content.strong.difference(words)
  return left.size + content.subjects.size > 0 ? { ...content, strong: left } : content
}
