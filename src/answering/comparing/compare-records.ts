import type { KnowledgeRecord, RecordKind } from '../../domain/record.ts'
import type { CitationList } from '../citation-list.ts'
import type { ListWording } from '../listing/list-wording.ts'
import { shortenedValue } from '../records/shortened-value.ts'
import type { ComparedProperty, ComparedValue } from './comparison-table.ts'

/** What is worth comparing of each kind, in reading order. */
const LABELS: Readonly<Record<Exclude<RecordKind, 'row'>, readonly string[]>> = {
  park: ['所在地区', '级别', '面积', '主导产业', '交通', '入驻企业'],
  policy: ['适用地区', '发文机关', '发文字号', '发布时间', '状态', '有效期', '相关产业'],
  event: ['时间', '地点'],
  case: ['落户地区', '时间', '阶段', '投资方', '产业', '金额'],
}
const FIGURES_OF_EVENT = /签约|投资|金额|项目|嘉宾|企业/u
const UNSTATED = /^(?:未公布|未披露|未标|未查到|不详|—|-)$|未写明|^待核/u

function labelsOf(records: readonly KnowledgeRecord[]): string[] {
  const [first] = records
  if (!first || first.kind === 'row') return []
  const own = LABELS[first.kind]
  if (first.kind !== 'event') return [...own]
  const figures = records.flatMap(({ fields }) => Object.keys(fields).filter((label) => FIGURES_OF_EVENT.test(label)))
  return [...own, ...new Set(figures)]
}

function compared(record: KnowledgeRecord, label: string, citations: CitationList): ComparedValue {
  const value = record.fields[label]
  if (value === undefined || UNSTATED.test(value)) return { numbers: [] }
  return {
    text: shortenedValue(value),
    numbers: [...new Set(citations.citeRecord(record, [label]).map(({ number }) => number))],
  }
}

/** The labelled values of records side by side, all or those asked for; properties that none of them has are left out. */
export function compareRecords(
  records: readonly KnowledgeRecord[],
  asked: readonly string[],
  citations: CitationList,
  wording: ListWording,
): ComparedProperty[] {
  const labels = asked.filter((label) => records.some(({ fields }) => fields[label] !== undefined))
  return (labels.length > 0 ? labels : labelsOf(records))
    .map((label) => ({
      label: wording.labels[label] ?? label,
      values: records.map((record) => compared(record, label, citations)),
    }))
    .filter(({ values }) => values.some(({ text }) => text !== undefined))
}
