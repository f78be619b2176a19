import type { Language } from '../../domain/language.ts'
import type { KnowledgeRecord, RecordKind } from '../../domain/record.ts'
import type { CitationList } from '../citation-list.ts'
import type { ListWording } from '../listing/list-wording.ts'
import { moneyInLanguage } from '../money-in-language.ts'

/** The labelled values by which a record is told from others, in the order in which they are read. */
const FIELDS: Readonly<Record<Exclude<RecordKind, 'row'>, readonly string[]>> = {
  park: ['所在地区', '级别', '主导产业'],
  policy: ['适用地区', '发文字号', '发布时间', '有效期'],
  event: ['时间', '地点'],
  case: ['落户地区', '时间', '阶段', '投资方', '金额'],
}
/** What an event brought, whatever its organisers call it. */
const OUTCOME = /签约|投资|金额|项目|总额/u
/** Values that need no label to be understood. */
const PLAIN: ReadonlySet<string> = new Set([
  '落户地区',
  '所在地区',
  '适用地区',
  '时间',
  '阶段',
  '级别',
  '地点',
  '发文字号',
])
const AMOUNT = '金额'
/** 签约项目数 31 is 31个. */
const COUNTED = /项目数/u
const BARE_COUNT = /^\d+$/u
const UNSTATED = /未写明|未标日期/u
const UNDISCLOSED = /^(?:未公布|未披露|未标|不详)$/u
const MOST_FIELDS_OF_ROW = 5
const LONGEST_VALUE = 120

/** One record as a line of a list and as a row of a table. */
export interface RecordLine {
  readonly text: string
  readonly columns: readonly string[]
  readonly cells: readonly string[]
  /** Footnotes that hold the line. */
  readonly numbers: readonly number[]
}

/** The labels of a record's line: fixed for its kind, those of its list for a row. */
export function labelsOf(record: KnowledgeRecord): readonly string[] {
  const labels = Object.keys(record.fields)
  if (record.kind === 'row') {
    return labels
      .filter((label) => record.fields[label] !== record.name && !/^序号/u.test(label))
      .slice(0, MOST_FIELDS_OF_ROW)
  }
  const outcome = record.kind === 'event' ? labels.filter((label) => OUTCOME.test(label)).slice(0, 3) : []
  return [...FIELDS[record.kind], ...outcome]
}

function shortened(value: string): string {
  if (value.length <= LONGEST_VALUE) return value
  const cut = value.slice(0, LONGEST_VALUE)
  const end = Math.max(cut.lastIndexOf('、'), cut.lastIndexOf(';'), cut.lastIndexOf(','), cut.lastIndexOf('，'))
  return `${cut.slice(0, end > 0 ? end : LONGEST_VALUE)}…`
}

/** A record's labelled values with their source, in the language of the reader; values stay as printed. */
export function recordLine(
  record: KnowledgeRecord,
  language: Language,
  wording: ListWording,
  citations: CitationList,
): RecordLine {
  const labels = labelsOf(record)
  const numbers = [...new Set(citations.citeRecord(record, labels).map(({ number }) => number))]
  const printed = (label: string): string => {
    const value = record.fields[label]
    if (value === undefined) return label === AMOUNT ? wording.unknown : ''
    if (UNDISCLOSED.test(value)) return wording.unknown
    return language === 'zh' && BARE_COUNT.test(value) && COUNTED.test(label) ? `${value}个` : shortened(value)
  }
  const labelOf = (label: string): string => wording.labels[label] ?? label
  const parts = labels.flatMap((label) => {
    const value = printed(label)
    if (UNSTATED.test(value)) return [wording.unstated(labelOf(label))]
    if (!value || (value === wording.unknown && label !== AMOUNT)) return []
    const money = moneyInLanguage(value, language).map((text) => text.split(' = ')[1]!)
    const said = money.length > 0 ? `${value}${wording.inBrackets(money.join(', '))}` : value
    const gap = language === 'zh' && record.kind !== 'row' ? '' : ' '
    return [PLAIN.has(label) ? said : `${labelOf(label)}${gap}${said}`]
  })
  const name = record.kind === 'policy' && !record.name.includes('《') ? `《${record.name}》` : record.name
  return {
    text: `${name}${parts.length > 0 ? wording.colon : ''}${parts.join(wording.separator)}${numbers.map((number) => `[${number}]`).join('')}`,
    columns: labels.map(labelOf),
    cells: [record.name, ...labels.map(printed)],
    numbers,
  }
}
