import type { KnowledgeRecord, RecordKind } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { FoundName, NameKind } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import { characterPairs, sharedPairs } from '../checking/character-pairs.ts'
import type { ComposingContext } from '../composition.ts'
import { findRecords } from '../records/find-records.ts'
import { kindNamed } from '../understanding/asked-kinds.ts'
import { periodAsked } from '../understanding/asked-period.ts'
import type { Period } from '../understanding/period.ts'

const CONNECTOR =
  /和|与|跟|同(?!城|仁|济)|还是|以及|、|相比|比(?=[^例赛亚])|\bvs\.?|\bversus\b|\band\b|\bor\b|\bund\b|\boder\b|と|와|과|,|，|[?？]/iu
const KIND: Readonly<Partial<Record<NameKind, RecordKind>>> = {
  park: 'park',
  policy: 'policy',
  event: 'event',
  project: 'case',
}
/** A signing is spoken of by its day: 那次签约, 两次集中签约. */
const MEETING = /[次场回](?:集中)?签约|集中签约|推介|洽谈/u
const SHORTEST_TITLE = 5
/** Fewer pairs of characters are in too many titles. */
const FEWEST_PAIRS = 3
const MOST_SIDES = 4

/** What is compared: records of one kind, or districts. */
export type Sides =
  | { readonly of: 'records'; readonly records: readonly KnowledgeRecord[] }
  | { readonly of: 'districts'; readonly districts: readonly FoundName[] }

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

/** Records that the question names outright, of the kind of which it names most. */
function namedRecords({ analysis, retriever: { index } }: ComposingContext): KnowledgeRecord[] {
  const records = distinct(analysis.names, ({ canonical }) => canonical).flatMap(({ kind, canonical }) => {
    const record = index.records.find((one) => one.name === canonical && one.kind === KIND[kind])
    return record ? [record] : []
  })
  const groups = [...Map.groupBy(records, ({ kind }) => kind).values()]
  return groups.toSorted((left, right) => right.length - left.length)[0] ?? []
}

/** Share of a title's words that a part of the question must have in common with it to mean it. */
const SAME_TITLE = 0.6

/** A policy or event whose title the part comes near without giving it exactly. */
function titled(part: string, kind: RecordKind, index: KnowledgeIndex): KnowledgeRecord | undefined {
  const said = characterPairs(normaliseText(part))
  if (said.size < FEWEST_PAIRS) return undefined
  const shares = index.records
    .filter((record) => record.kind === kind)
    .map((record) => {
      const title = characterPairs(normaliseText(record.name))
      return { record, share: sharedPairs(said, title) / Math.min(said.size, title.size) }
    })
  const best = shares.toSorted((left, right) => right.share - left.share)[0]
  return best && best.share >= SAME_TITLE ? best.record : undefined
}

/** One part of the question with what it leaves to the other parts. */
interface Part {
  readonly text: string
  readonly names: readonly FoundName[]
  readonly period: Period | undefined
}

/** What one part describes without naming it, such as 武清2023年10月的推介会: the best hit where several fit. */
function described(
  { text, names, period }: Part,
  kind: RecordKind,
  earlier: readonly FoundName[],
  { retriever: { index }, retrieval }: ComposingContext,
): KnowledgeRecord | undefined {
  const found = (by: readonly FoundName[]) =>
    findRecords({ kind, names: by, industries: [], amounts: [], ...(period ? { period } : {}) }, index).matching
  const own = names.length > 0 ? found(names) : []
  const matching = own.length > 0 || !period || earlier.length === 0 ? own : found(earlier)
  if (matching.length === 0) return titled(text, kind, index)
  const ranked = retrieval.hits.flatMap(({ passage }) => passage.recordId ?? [])
  const place = ({ id }: KnowledgeRecord) => (ranked.indexOf(id) < 0 ? ranked.length : ranked.indexOf(id))
  return matching.toSorted((left, right) => place(left) - place(right))[0]
}

/** The records that the parts of a question describe or name, each part with the kind that it or another says. */
function describedRecords(context: ComposingContext): KnowledgeRecord[] {
  const { analysis, retriever, now } = context
  const parts = analysis.asking.split(CONNECTOR).map((text): Part => {
    return { text, names: retriever.names.namesIn(text), period: periodAsked(text, now) }
  })
  const kinds = parts.map(({ text }) => (MEETING.test(text) ? 'event' : kindNamed(text)))
  const common = kinds.find((kind) => kind !== undefined)
  let earlier: readonly FoundName[] = []
  return parts.flatMap((part, at) => {
    const { names, period, text } = part
    const named = retriever.index.records.find(({ kind, name }) => kind !== 'row' && name === names[0]?.canonical)
    const kind = kinds[at] ?? common
    const isSide = names.length > 0 || period !== undefined || text.length >= SHORTEST_TITLE
    const isDescribable = kind === 'event' || kind === 'policy'
    const record = named ?? (isDescribable && isSide ? described(part, kind, earlier, context) : undefined)
    if (names.length > 0) earlier = names
    return record ?? []
  })
}

/** Of the parts that name nothing one that comes near the title of a record like the one named. */
function titledLike(
  record: KnowledgeRecord,
  { analysis, retriever: { names, index } }: ComposingContext,
): KnowledgeRecord[] {
  const others = analysis.asking.split(CONNECTOR).filter((part) => names.namesIn(part).length === 0)
  const found = others.flatMap((part) =>
    part.length >= SHORTEST_TITLE ? (titled(part, record.kind, index) ?? []) : [],
  )
  return found.filter(({ id }) => id !== record.id).slice(0, 1)
}

const REFERENCE_BEFORE = /(?:离|距离?|到|去|往|from|to|zu|nach)\s*$/iu

/** 离北京近: what the sides are measured against is no side itself. */
export function isReference({ text }: FoundName, question: string): boolean {
  const at = normaliseText(question).indexOf(text)
  return at > 0 && REFERENCE_BEFORE.test(normaliseText(question).slice(0, at))
}

/** The sides of a comparison; undefined where there are not at least two of one kind. */
export function sidesOf(context: ComposingContext): Sides | undefined {
  const { analysis } = context
  const named = namedRecords(context)
  if (named.length > 1) return { of: 'records', records: named.slice(0, MOST_SIDES) }
  const described = distinct(describedRecords(context), ({ id }) => id)
  const records = described.length === 1 ? [...described, ...titledLike(described[0]!, context)] : described
  if (records.length > 1 && new Set(records.map(({ kind }) => kind)).size === 1) {
    return { of: 'records', records: records.slice(0, MOST_SIDES) }
  }
  const districts = distinct(
    analysis.names.filter((name) => name.kind === 'district' && !isReference(name, analysis.asking)),
    ({ canonical }) => canonical,
  )
  return districts.length > 1 ? { of: 'districts', districts: districts.slice(0, MOST_SIDES) } : undefined
}
