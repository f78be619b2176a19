import type { KnowledgeRecord } from '../domain/record.ts'
import { normaliseText } from '../text/normalise.ts'
import { wordBoundaries } from '../text/word-boundaries.ts'

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

const KIND_OF_RECORD = { policy: 'policy', park: 'park', case: 'project', event: 'event' } as const
/** Where everything in the base lies: naming them narrows nothing down. */
const WHOLE = new Set(['全市', '全国', '京津冀', '天津市', '天津', '天津全市', 'tianjin', 'beijing', 'china'])
const SHORTEST = 2
/** Shorter words in brackets, such as (西青) or (核心区), are no names of their own. */
const SHORTEST_PART = 4

/** 武清区 is also called 武清; 天津武清经济技术开发区(武清开发区) also by either part. */
function spellings(name: string): string[] {
  const parts = name.split(/[()（）]/).map((part) => part.trim())
  const short = /^\p{Script=Han}{2,3}(?<!新)[区县]$/u.test(name) ? [name.slice(0, -1)] : []
  return [name, ...parts.filter((part) => part.length >= SHORTEST_PART), ...short]
}

/** 北京津鸣科技有限公司 is also called 津鸣科技. */
function companySpellings(name: string): string[] {
  const short = name
    .replace(/(?:股份|集团)?(?:[(（]集团[)）])?有限(?:责任)?公司$|[(（]集团[)）].*$|集团$/u, '')
    .replace(/^(?:北京市?|天津市?|上海|深圳市?|浙江|河北)(?=.{3})/u, '')
  return [...spellings(name), ...(short.length >= SHORTEST_PART ? [short] : [])]
}

const companyName = (name: string): string => name.split(/[(（、,，;；]/)[0]!.trim()

function thingsOf(records: readonly KnowledgeRecord[]): NamedThing[] {
  const districts = new Set(records.flatMap((record) => record.districts).filter((name) => !WHOLE.has(name)))
  const companies = new Set(
    records.flatMap((record) => (record.fields.投资方 ? [companyName(record.fields.投资方)] : [])),
  )
  return [
    ...[...districts].map((name) => ({ canonical: name, kind: 'district' as const, aliases: spellings(name) })),
    ...records.flatMap((record) => {
      if (record.kind === 'row') return []
      const aliases = [record.name, ...record.aliases].flatMap(spellings)
      return [{ canonical: record.name, kind: KIND_OF_RECORD[record.kind], aliases }]
    }),
    ...[...companies]
      .filter((name) => name.length > 3)
      .map((name) => ({ canonical: name, kind: 'company' as const, aliases: companySpellings(name) })),
  ]
}

/** Finds the names of the knowledge base in texts; where names overlap, the longest wins. */
export class KnownNames {
  readonly #bySpelling = new Map<string, NamedThing>()
  readonly #longest: number
  readonly districts: readonly NamedThing[]
  /** All names of districts and parks. */
  readonly places: readonly string[]

  constructor(records: readonly KnowledgeRecord[]) {
    const things = thingsOf(records)
    this.districts = things.filter(({ kind }) => kind === 'district')
    this.places = things.filter(({ kind }) => kind === 'district' || kind === 'park').flatMap(({ aliases }) => aliases)
    for (const thing of things) {
      for (const alias of thing.aliases) {
        const spelling = normaliseText(alias)
        if (!WHOLE.has(spelling) && !this.#bySpelling.has(spelling)) this.#bySpelling.set(spelling, thing)
      }
    }
    this.#longest = Math.max(0, ...[...this.#bySpelling.keys()].map((spelling) => spelling.length))
  }

  namesIn(text: string): readonly FoundName[] {
    const normalised = normaliseText(text)
    const boundaries = wordBoundaries(normalised)
    const found: FoundName[] = []
    for (let at = 0; at < normalised.length; ) {
      const name = this.#longestAt(normalised, at, boundaries)
      if (name) found.push(name)
      at += name?.text.length ?? 1
    }
    return found
  }

  #longestAt(text: string, at: number, boundaries: ReadonlySet<number>): FoundName | undefined {
    if (!boundaries.has(at)) return undefined
    for (let length = Math.min(this.#longest, text.length - at); length >= SHORTEST; length--) {
      const spelling = text.slice(at, at + length)
      const thing = this.#bySpelling.get(spelling)
      if (thing && boundaries.has(at + length)) return { ...thing, text: spelling }
    }
    return undefined
  }
}
