import type { MetaOf, RecordMeta } from './record-schema.ts'

/** A labelled value: a unit below 概况 and a field of the record. */
export interface Facet {
  readonly label: string
  readonly value: string
}

/** Names of the records that another one belongs to. */
export type NameOf = (id: string) => string | undefined

const UNSTATED = new Set(['—', '-'])

const list = (label: string, values: readonly string[]): [string, string | undefined] => [label, values.join('、')]

/** A period as people read it: 2023-04-13至2023-04-14. */
function periodText(period: string | undefined): string | undefined {
  if (!period?.includes('/')) return period
  const [from, until] = period.split('/')
  if (from === '..') return `${until}及以前`
  return until === '..' ? `${from}起` : `${from}至${until}`
}

const policyPairs = (meta: MetaOf<'policy'>): [string, string | undefined][] => [
  ['发文机关', meta.issuer],
  ['发文字号', meta.document_number],
  ['发布时间', meta.issued_text ?? meta.issued],
  ['状态', meta.status],
  ['有效期', meta.validity ?? periodText(effectivePeriod(meta))],
  ['层级', meta.level],
  ['规范事项', meta.governs],
  list('适用地区', meta.districts),
  list('相关产业', meta.industries),
]

function effectivePeriod(meta: MetaOf<'policy'>): string | undefined {
  if (meta.effective_from === undefined && meta.effective_until === undefined) return undefined
  return `${meta.effective_from ?? '..'}/${meta.effective_until ?? '..'}`
}

const parkPairs = (meta: MetaOf<'park'>): [string, string | undefined][] => [
  ['级别', meta.level],
  list('所在地区', meta.districts),
  ['设立时间', meta.founded],
  list('主导产业', meta.industries),
  list('入驻企业', meta.residents),
  ['联系方式', meta.contact],
]

const eventPairs = (meta: MetaOf<'event'>): [string, string | undefined][] => [
  ['时间', meta.date_text ?? periodText(meta.date)],
  ['地点', meta.place],
  ['主办承办', meta.organisers],
  ['主题', meta.theme],
  ...Object.entries(meta.figures),
]

const casePairs = (meta: MetaOf<'case'>, nameOf: NameOf): [string, string | undefined][] => [
  ['投资方', meta.investor],
  ['合作方', meta.host],
  list('落户地区', meta.districts),
  ['所在园区', meta.park && nameOf(meta.park)],
  list('产业', meta.industries),
  ['阶段', meta.stage],
  ['时间', meta.date_text ?? periodText(meta.date) ?? '未标'],
  ['金额', meta.amount ?? '未公布'],
  ['所属活动', meta.event && nameOf(meta.event)],
]

function pairsOf(meta: RecordMeta, nameOf: NameOf): [string, string | undefined][] {
  switch (meta.kind) {
    case 'policy':
      return policyPairs(meta)
    case 'park':
      return parkPairs(meta)
    case 'event':
      return eventPairs(meta)
    case 'case':
      return casePairs(meta, nameOf)
  }
}

/** The labelled values of a record, in reading order; what is not known is left out. */
export function facetsOf(meta: RecordMeta, nameOf: NameOf): Facet[] {
  return pairsOf(meta, nameOf).flatMap(([label, value]) =>
    value === undefined || value === '' || UNSTATED.has(value) ? [] : [{ label, value }],
  )
}
