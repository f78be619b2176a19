import type { KnowledgeRecord, RecordKind } from '../../domain/record.ts'
import { lettersOf, similarity } from './text-similarity.ts'

const LIKE_NAME = 0.6
/** So many records with one name or company are compared with one another. */
const MOST_COMPARED = 30

const companyOf = ({ fields }: KnowledgeRecord): string =>
  lettersOf(fields.投资方 ?? '').replace(/股份有限公司|有限责任公司|有限公司|集团/gu, '')

const sharePlace = (one: KnowledgeRecord, other: KnowledgeRecord): boolean =>
  [one, other].some(({ districts }) => districts.length === 0) ||
  one.districts.some((district) => other.districts.includes(district))

const areLike = (one: KnowledgeRecord, other: KnowledgeRecord): boolean => similarity(one.name, other.name) >= LIKE_NAME

/** One day and one hall: the second report names the event otherwise. */
const shareDayAndHall = (one: KnowledgeRecord, other: KnowledgeRecord): boolean =>
  one.from?.length === 10 &&
  one.from === other.from &&
  one.fields.地点 !== undefined &&
  one.fields.地点 === other.fields.地点

/** How records of a kind that may be one thing are brought together, and when they are. */
const RULES: Partial<
  Record<
    RecordKind,
    {
      readonly keys: (record: KnowledgeRecord) => readonly (string | undefined)[]
      readonly areOne: (one: KnowledgeRecord, other: KnowledgeRecord) => boolean
    }
  >
> = {
  event: {
    keys: ({ name, from }) => [lettersOf(name), from],
    areOne: (one, other) => (areLike(one, other) && one.from === other.from) || shareDayAndHall(one, other),
  },
  case: {
    keys: (record) => [lettersOf(record.name), companyOf(record)],
    areOne: (one, other) => areLike(one, other) && sharePlace(one, other),
  },
  policy: {
    keys: ({ name, validity }) => [lettersOf(name), lettersOf(validity?.documentNumber ?? '')],
    areOne: () => true,
  },
}

export type RecordPair = readonly [KnowledgeRecord, KnowledgeRecord]

/** Pairs of events, projects and policies that are one thing in two records; each pair once. */
export function sameRecords(records: readonly KnowledgeRecord[]): RecordPair[] {
  const byKey = new Map<string, KnowledgeRecord[]>()
  for (const record of records) {
    for (const key of RULES[record.kind]?.keys(record) ?? []) {
      if (!key || key.length < 2) continue
      const group = byKey.get(`${record.kind}\n${key}`)
      if (group) group.push(record)
      else byKey.set(`${record.kind}\n${key}`, [record])
    }
  }
  const pairs = new Map<string, RecordPair>()
  for (const group of byKey.values()) {
    for (const [at, other] of group.entries()) {
      for (const one of group.slice(Math.max(0, at - MOST_COMPARED), at)) {
        if (one.id !== other.id && RULES[one.kind]?.areOne(one, other))
          pairs.set(`${one.id}\n${other.id}`, [one, other])
      }
    }
  }
  return [...pairs.values()]
}
