import type { Place } from '../domain/place.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import { companiesOf } from './company-names.ts'
import { spellingsOf } from './name-spellings.ts'
import { PhraseBook } from './phrase-book.ts'

export type NameKind = 'district' | 'park' | 'policy' | 'event' | 'company' | 'project'

/** A thing that the knowledge base knows by one or more names. */
export interface NamedThing {
  readonly canonical: string
  readonly kind: NameKind
  /** All spellings, the canonical one too. */
  readonly aliases: readonly string[]
}

/** A name found in a text. */
export interface FoundName extends NamedThing {
  /** As it stands in the text after normalising. */
  readonly text: string
}

/** The Chinese name of something that a text calls by a name in another script. */
export interface ChineseName {
  readonly name: string
  readonly isPlace: boolean
}

const KIND_OF_RECORD = { policy: 'policy', park: 'park', case: 'project', event: 'event' } as const
/** Where everything in the base lies: naming them narrows nothing down. */
const WHOLE = new Set(['全市', '全国', '京津冀', '天津市', '天津', '天津全市'])
const HAN = /\p{Script=Han}/u

function districtsOf(records: readonly KnowledgeRecord[], places: readonly Place[]): NamedThing[] {
  const spelled = places
    .filter(({ isWide }) => !isWide)
    .map(({ name, aliases }) => ({ canonical: name, aliases: [...spellingsOf(name), ...aliases] }))
  const covered = new Set(spelled.flatMap(({ aliases }) => aliases))
  const further = new Set(records.flatMap(({ districts }) => districts).filter((name) => !covered.has(name)))
  return [...spelled, ...[...further].map((name) => ({ canonical: name, aliases: spellingsOf(name) }))]
    .filter(({ canonical }) => !WHOLE.has(canonical))
    .map((thing) => ({ ...thing, kind: 'district' }))
}

function thingsOf(records: readonly KnowledgeRecord[], places: readonly Place[]): NamedThing[] {
  return [
    ...districtsOf(records, places),
    ...records.flatMap((record) => {
      if (record.kind === 'row') return []
      const aliases = [record.name, ...record.aliases].flatMap(spellingsOf)
      return [{ canonical: record.name, kind: KIND_OF_RECORD[record.kind], aliases }]
    }),
    ...companiesOf(records).map(({ name, spellings }) => ({
      canonical: name,
      kind: 'company' as const,
      aliases: spellings,
    })),
  ]
}

/** Finds the names of the knowledge base in texts of any language; where names overlap, the longest wins. */
export class KnownNames {
  readonly #names = new PhraseBook<NamedThing | undefined>()
  /** Of names and of what is too wide to be one. */
  readonly #chinese = new PhraseBook<ChineseName>()
  readonly districts: readonly NamedThing[]
  /** All names of districts and parks. */
  readonly places: readonly string[]

  constructor(records: readonly KnowledgeRecord[], places: readonly Place[] = []) {
    const things = thingsOf(records, places)
    this.districts = things.filter(({ kind }) => kind === 'district')
    this.places = things.filter(({ kind }) => kind === 'district' || kind === 'park').flatMap(({ aliases }) => aliases)
    for (const { name, aliases } of places.filter(({ isWide }) => isWide)) {
      for (const alias of aliases) {
        this.#names.add(alias, undefined)
        this.#chinese.add(alias, { name, isPlace: true })
      }
    }
    for (const thing of things) {
      for (const alias of thing.aliases) {
        if (WHOLE.has(alias)) continue
        this.#names.add(alias, thing)
        this.#chinese.add(alias, { name: thing.canonical, isPlace: thing.kind === 'district' })
      }
    }
  }

  /** The names in a text, in its order. */
  namesIn(text: string): readonly FoundName[] {
    return this.#names
      .find(text)
      .flatMap(({ text: spelling, meaning }) => (meaning ? [{ ...meaning, text: spelling }] : []))
  }

  /** The Chinese names of what a text calls by a name in another script: Wuqing, 우칭 and ウーチン are 武清区. */
  chineseNamesIn(text: string): ChineseName[] {
    const foreign = this.#chinese.find(text).filter((found) => !HAN.test(found.text))
    return [...new Map(foreign.map(({ meaning }) => [meaning.name, meaning])).values()].filter(({ name }) =>
      HAN.test(name),
    )
  }
}
