import type { KnowledgeRecord } from '../../domain/record.ts'
import type { LoadedKnowledge } from '../loading/loaded-knowledge.ts'
import { FreeIds } from './free-ids.ts'
import { PhraseFinder } from './phrase-finder.ts'

/** A park of the knowledge base. */
export interface KnownPark {
  readonly id: string
  readonly name: string
  readonly districts: readonly string[]
}

const HAN = /\p{Script=Han}/u
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const isChinese = (word: string): boolean => HAN.test(word) && !KANA_OR_HANGUL.test(word)
const DISTRICT = /^(\p{Script=Han}{2,})(?:新区|区)$/u
/** 南开大学 and 和平路 are not in these districts for sure. */
const NO_PLACE_AFTER = /^(?:大学|路|道|街|医院|学院)/u
const IN_BRACKETS = /[(（]([^()（）]*)[)）]/gu
const SHORTEST_COMPANY = 3
/** 武清开发区 in brackets is another name; 天津 and 宝坻 only tell where. */
const PARK_NAME = /(?:区|园|城|港|基地|镇|平台)$/u

const namesOf = (record: KnowledgeRecord): string[] =>
  [
    record.name.replace(IN_BRACKETS, ''),
    ...record.name
      .matchAll(IN_BRACKETS)
      .map(([, inner]) => inner ?? '')
      .filter((inner) => PARK_NAME.test(inner)),
    ...record.aliases,
  ]
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && isChinese(name))

/** The words by which the knowledge base lets an announcement be understood. */
export class Dictionary {
  readonly ids: FreeIds
  readonly industries: PhraseFinder<string>
  readonly parks: PhraseFinder<KnownPark>
  readonly companies: PhraseFinder<string>
  readonly #places: PhraseFinder<string>
  readonly #records: ReadonlyMap<string, string>

  constructor({ records, industries, places }: Pick<LoadedKnowledge, 'records' | 'industries' | 'places'>) {
    this.ids = new FreeIds(records.map(({ id }) => id))
    this.industries = new PhraseFinder(
      industries
        .filter(({ topic }) => !topic)
        .flatMap(({ name, synonyms }) =>
          [name, ...synonyms].filter((word) => word.length > 1 && isChinese(word)).map((word) => [word, name] as const),
        ),
    )
    this.parks = new PhraseFinder(
      records
        .filter(({ kind }) => kind === 'park')
        .flatMap((record) =>
          namesOf(record).map(
            (word) => [word, { id: record.id, name: record.name, districts: record.districts }] as const,
          ),
        ),
    )
    const narrow = places.filter(({ isWide }) => !isWide)
    const wide = new Set(places.filter(({ isWide }) => isWide).map(({ name }) => name))
    this.#places = new PhraseFinder(
      narrow.flatMap(({ name, aliases }) => {
        const short = DISTRICT.exec(name)?.[1]
        const words = [name, ...aliases, ...(short === undefined || wide.has(short) ? [] : [short])]
        return words.filter(isChinese).map((word) => [word, name] as const)
      }),
    )
    this.companies = new PhraseFinder(
      records.flatMap(({ fields, kind }) => {
        const listed = kind === 'case' ? fields.投资方 : kind === 'park' ? fields.入驻企业 : undefined
        return (listed ?? '')
          .split(/[、;；]/u)
          .map((name) => name.replace(IN_BRACKETS, '').replace(/等$/u, '').trim())
          .filter((name) => name.length >= SHORTEST_COMPANY && isChinese(name) && !/\d/u.test(name))
          .map((name) => [name, name] as const)
      }),
    )
    this.#records = new Map(
      records.flatMap((record) =>
        [record.name, ...record.aliases].map((name) => [`${record.kind} ${name}`, record.id]),
      ),
    )
  }

  /** Districts and cities that a text names, as the records write them. */
  placesIn(text: string): string[] {
    const found = this.#places.find(text).filter(({ end }) => !NO_PLACE_AFTER.test(text.slice(end)))
    return [...new Set(found.map(({ meaning }) => meaning))]
  }

  industriesIn(text: string): string[] {
    return [...new Set(this.industries.find(text).map(({ meaning }) => meaning))]
  }

  /** The id of the record that goes by this name. */
  idOf(kind: string, name: string): string | undefined {
    const plain = name.replace(/^天津市?/u, '')
    return [name, plain, `天津${plain}`, `天津市${plain}`]
      .map((one) => this.#records.get(`${kind} ${one}`))
      .find((id) => id !== undefined)
  }
}
