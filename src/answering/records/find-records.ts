import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { AmountBand } from '../understanding/amount-band.ts'
import { placeInPeriod } from '../understanding/asked-period.ts'
import { industryFit } from './industry-fit.ts'
import type { RecordQuery } from './record-query.ts'
import { recordText } from './record-text.ts'

/** Records that a query asks for, and those that come near without being counted. */
export interface FoundRecords {
  readonly matching: readonly KnowledgeRecord[]
  /** Of an industry that is only close to the one asked for. */
  readonly related: readonly KnowledgeRecord[]
  /** Would match, but their date is missing or wider than the time asked for. */
  readonly undated: readonly KnowledgeRecord[]
  /** Policies for everybody, where those of a district are asked for. */
  readonly general: readonly KnowledgeRecord[]
}

const EVERYWHERE: ReadonlySet<string> = new Set(['全市', '全国', '京津冀', '天津市'])

const concernsThing = (record: KnowledgeRecord, name: FoundName, index: KnowledgeIndex): boolean => {
  const related = [...(record.relations.park ?? []), ...(record.relations.event ?? [])]
  if (related.some((id) => index.record(id)?.name === name.canonical)) return true
  const text = recordText(record, index).labelled
  return name.aliases.some((alias) => text.includes(normaliseText(alias)))
}

/** 河北 begins the names of a province's cities as well as that of 河北区. */
const isProvince = ({ canonical }: FoundName, district: string): boolean =>
  canonical.endsWith('区') && !district.endsWith('区')

const isIn = (record: KnowledgeRecord, name: FoundName): boolean =>
  record.districts.includes(name.canonical) ||
  name.aliases.some((alias) =>
    record.districts.some((district) => district.startsWith(alias) && !isProvince(name, district)),
  )

function fitsAmounts({ amount }: KnowledgeRecord, bands: readonly AmountBand[]): boolean {
  if (bands.length === 0) return true
  const value = amount?.value
  return (
    value !== undefined &&
    bands.every(({ least, most, currency }) => {
      return currency === amount?.currency && value >= (least ?? 0) && value <= (most ?? Number.POSITIVE_INFINITY)
    })
  )
}

/** Of several records of one name kind any is meant: 武清和宝坻 are two places, not one. */
function concernsNames(record: KnowledgeRecord, names: readonly FoundName[], index: KnowledgeIndex): boolean {
  const groups = Map.groupBy(names, ({ kind }) => kind)
  return [...groups].every(([kind, group]) =>
    group.some((name) => (kind === 'district' ? isIn(record, name) : concernsThing(record, name, index))),
  )
}

/** Filters the knowledge base's records by what the question names; nothing is ranked here. */
export function findRecords(query: RecordQuery, index: KnowledgeIndex): FoundRecords {
  const { kind, names, excluded = [], industries, period, amounts, among } = query
  const matching: KnowledgeRecord[] = []
  const related: KnowledgeRecord[] = []
  const undated: KnowledgeRecord[] = []
  const general: KnowledgeRecord[] = []
  const pool = among ? among.flatMap((id) => index.record(id) ?? []) : index.records.filter((one) => one.kind === kind)
  for (const record of pool) {
    if (!fitsAmounts(record, amounts) || excluded.some((name) => concernsNames(record, [name], index))) continue
    const fit = industries.length === 0 ? 'own' : industryFit(record, industries, index)
    if (fit === undefined) continue
    if (!concernsNames(record, names, index)) {
      const isGeneral = kind === 'policy' && record.districts.some((district) => EVERYWHERE.has(district))
      if (isGeneral && fit !== 'related' && names.every((name) => name.kind === 'district')) general.push(record)
      continue
    }
    const issued = record.kind === 'policy' ? record.validity?.issued : undefined
    const dated = issued === undefined ? record : { from: issued, until: issued }
    const time = period
      ? placeInPeriod(dated.from ? { from: dated.from, until: dated.until ?? dated.from } : {}, period)
      : 'within'
    const hasDate = dated.from !== undefined || dated.until !== undefined
    if (time === 'touching' || (time === 'outside' && !hasDate && kind === 'case')) undated.push(record)
    else if (time === 'within') (fit === 'related' ? related : matching).push(record)
  }
  return { matching, related, undated, general }
}
