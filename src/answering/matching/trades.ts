import type { Industry } from '../../domain/industry.ts'
import type { Language } from '../../domain/language.ts'
import { PhraseBook } from '../../retrieval/phrase-book.ts'
import { normaliseText } from '../../text/normalise.ts'

/** An industry of the taxonomy, and the word by which a text names it. */
export interface NamedTrade {
  readonly trade: string
  readonly word: string
}

const LATIN = /^[A-Za-z][A-Za-z -]{3,}[a-z]$/u
const SCRIPTS: Readonly<Partial<Record<Language, RegExp>>> = {
  en: LATIN,
  de: LATIN,
  ja: /\p{Script=Katakana}|\p{Script=Hiragana}/u,
  ko: /^[\p{Script=Hangul}\s]+$/u,
}
const PARTS = /[及与和、/]/u
/** Words of labels that do not say which industry is meant. */
const MODIFIERS = /现代|高端|高新|新一代|民用|进口|产业|技术|科技|智能|健康|服务业?|制造业?|加工|经济|研发|生命|项目/gu
const SHORTEST = 2
const FACTORY = '厂'
const SEVERAL = 2
const HAN = /\p{Script=Han}/u
const HAN_ONLY = /^[\p{Script=Han}\p{N}]+$/u

/** 电力装备 is spread over 电力电气装备. */
function isSpreadOver(name: string, label: string): boolean {
  let at = 0
  for (const character of label) if (character === name[at]) at++
  return at === name.length
}

const COMPOUND = /\p{Script=Latin}{10,}/gu
const COMPOUNDED = /^\p{Script=Latin}+$/u
const SHORTEST_PART = 4

function isCompoundOf(word: string, synonym: string): boolean {
  if (synonym.length < 2 * SHORTEST_PART || synonym.length >= word.length || !COMPOUNDED.test(synonym)) return false
  for (let at = SHORTEST_PART; at <= synonym.length - SHORTEST_PART; at++) {
    if (word.startsWith(synonym.slice(0, at)) && word.endsWith(synonym.slice(at))) return true
  }
  return false
}

const isPartOf = (core: string, name: string): boolean =>
  core.length >= SHORTEST && (name.startsWith(core) || name.endsWith(core))

/** The knowledge base's industries, as questions and records name them. */
export class Taxonomy {
  readonly #names: readonly string[]
  readonly #topics: ReadonlySet<string>
  readonly #phrases = new PhraseBook<string>()
  readonly #words: ReadonlyMap<string, readonly string[]>
  readonly #related: ReadonlyMap<string, ReadonlySet<string>>
  readonly #synonyms: ReadonlyMap<string, readonly string[]>
  readonly #longestFirst: readonly NamedTrade[]
  readonly #near = new Map<string, readonly NamedTrade[]>()

  constructor(industries: readonly Industry[]) {
    this.#names = industries.map(({ name }) => name)
    this.#topics = new Set(industries.filter(({ topic }) => topic).map(({ name }) => name))
    for (const { name, synonyms } of industries) for (const word of [name, ...synonyms]) this.#phrases.add(word, name)
    this.#words = new Map(
      industries.map(({ name, synonyms }) => [
        name,
        [name, ...synonyms]
          .filter((word) => HAN.test(word))
          .map(normaliseText)
          .filter((word) => HAN_ONLY.test(word) && word.length >= SHORTEST),
      ]),
    )
    this.#longestFirst = [...this.#words]
      .flatMap(([trade, words]) => words.map((word) => ({ trade, word })))
      .toSorted((left, right) => right.word.length - left.word.length)
    this.#synonyms = new Map(industries.map(({ name, synonyms }) => [name, synonyms]))
    const related = new Map(this.#names.map((name) => [name, new Set<string>()]))
    for (const industry of industries) {
      for (const other of industry.related) {
        related.get(industry.name)?.add(other)
        related.get(other)?.add(industry.name)
      }
    }
    this.#related = related
  }

  /** The industries that a text in any language names, as whole words, in its order. */
  namedIn(text: string): NamedTrade[] {
    const named = this.#phrases.find(text).map(({ meaning, text: word }) => ({ trade: meaning, word }))
    return named.length > 0 ? named : this.#inCompounds(text)
  }

  /** A German compound that begins and ends as a synonym does names it too: Automobilteile and Autoteile. */
  #inCompounds(text: string): NamedTrade[] {
    const words = text.toLowerCase().match(COMPOUND) ?? []
    return words.flatMap((word) =>
      [...this.#synonyms].flatMap(([trade, synonyms]) =>
        synonyms.some((synonym) => isCompoundOf(word, synonym.toLowerCase())) ? [{ trade, word }] : [],
      ),
    )
  }

  /** The industries that a label of the base names, by name or synonym: 新能源新材料 names two. */
  ofLabel(label: string): NamedTrade[] {
    const normalised = normaliseText(label)
    const matches = this.#longestFirst
      .filter(({ word }) => normalised.includes(word))
      .filter(({ trade }, at, all) => all.findIndex((other) => other.trade === trade) === at)
    const longest = matches.filter(
      ({ word }) => !matches.some((other) => other.word.length > word.length && other.word.includes(word)),
    )
    return longest
  }

  /** The same; where none is named, those that share a word with the label: 民用航空 and 航空航天, 电力电气装备 and 电力装备. */
  nearLabel(label: string): readonly NamedTrade[] {
    const near = this.#near.get(label) ?? this.#nearTo(label)
    this.#near.set(label, near)
    return near
  }

  #nearTo(label: string): NamedTrade[] {
    const named = this.ofLabel(label)
    if (named.length > 0) return named
    const normalised = normaliseText(label)
    const cores = normalised.split(PARTS).map((part) => part.replace(MODIFIERS, ''))
    return this.#names
      .filter((name) => cores.some((core) => isPartOf(core, name)) || isSpreadOver(name, normalised))
      .map((trade) => ({ trade, word: trade }))
  }

  /**
   * The industries that a product of no known name comes closest to: one of which it is a kind or a part, by the word that it ends or
   * begins with (宠物食品, 白酒 as what a 酒厂 makes, 电梯配件); one whose name begins alike (汽车座椅 and 汽车零部件); one that shares
   * three characters with it, or several of whose words begin alike (数据标注, 数据交易).
   */
  nearestTo(product: string): string[] {
    const trades = this.#names.filter((name) => !this.#topics.has(name))
    const kinds = trades.filter((name) =>
      this.wordsOf(name).some(
        (word) => product.startsWith(word) || product.endsWith(word) || `${product}${FACTORY}`.endsWith(word),
      ),
    )
    if (kinds.length > 0) return kinds
    const core = product.replace(MODIFIERS, '')
    const head = core.slice(0, SHORTEST)
    const alike = head.length < SHORTEST ? [] : trades.filter((name) => name.startsWith(head))
    if (alike.length > 0) return alike
    const parts = [...core].slice(2).map((_, at) => core.slice(at, at + 3))
    const sharing = trades.filter((name) =>
      this.wordsOf(name).some((word) => parts.some((part) => word.includes(part))),
    )
    if (sharing.length > 0) return sharing
    return head.length < SHORTEST
      ? []
      : trades.filter((name) => this.wordsOf(name).filter((word) => word.startsWith(head)).length >= SEVERAL)
  }

  /** The words that stand for an industry in Chinese texts. */
  wordsOf(trade: string): readonly string[] {
    return this.#words.get(trade) ?? []
  }

  /** Those that lie close to it, whichever of the two says so. */
  relatedTo(trade: string): ReadonlySet<string> {
    return this.#related.get(trade) ?? new Set()
  }

  /** What companies of every trade ask for is no trade. */
  isTopic(trade: string): boolean {
    return this.#topics.has(trade)
  }

  /** An industry's name for readers of a language: its first synonym in their script where it has one. */
  nameIn(trade: string, language: Language): string {
    const script = SCRIPTS[language]
    return (script && this.#synonyms.get(trade)?.find((word) => script.test(word))) ?? trade
  }
}

const known = new WeakMap<readonly Industry[], Taxonomy>()

/** The taxonomy of a snapshot, made once. */
export function taxonomyOf(industries: readonly Industry[]): Taxonomy {
  const taxonomy = known.get(industries) ?? new Taxonomy(industries)
  known.set(industries, taxonomy)
  return taxonomy
}
