import type { Language } from '../../domain/language.ts'
import type { KnowledgeRecord, RecordKind } from '../../domain/record.ts'
import type { CitationList } from '../citation-list.ts'
import { labelledValue } from '../labelled-row.ts'
import type { ListWording } from '../listing/list-wording.ts'
import { moneyInLanguage } from '../money-in-language.ts'
import { inBookMarks } from '../spoken-name.ts'
import { shortenedValue } from './shortened-value.ts'
import { foreignName, valueInLanguage } from './words-in-language.ts'

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
const COUNTED = /项目数|签约$/u
const BARE_COUNT = /^\d+$/u
const UNSTATED = /未写明|未标日期/u
const UNDISCLOSED = /^(?:未公布|未披露|未标|不详|未查到|年份未标|[—–-]|待核(?:[(（].*)?)$/u
/** Who invests in many projects at once is not told by their number. */
const AGGREGATE = /^\d+(?:个|家)/u
const INVESTOR = '投资方'
/** Values that are names of places, stages or levels, which other languages have words for. */
const TRANSLATED: ReadonlySet<string> = new Set(['落户地区', '所在地区', '适用地区', '阶段', '级别'])
const MOST_FIELDS_OF_ROW = 5

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

/** A policy's title in book marks; other records by their name in the reader's script first, where they have one. */
function lineName(record: KnowledgeRecord, language: Language): string {
  const name = record.kind === 'policy' ? inBookMarks(record.name) : record.name
  const foreign = foreignName(record, language)
  const isSaid = foreign === undefined || name.includes(foreign.split(' ')[0]!)
  return isSaid ? name : `${foreign} ${name}`
}

/**
 * A record's labelled values with their source, in the language of the reader; other values than places, stages and
 * levels stay as printed. `shared` labels are said of the whole list.
 */
export function recordLine(
  record: KnowledgeRecord,
  language: Language,
  wording: ListWording,
  citations: CitationList,
  shared: ReadonlySet<string> = new Set(),
): RecordLine {
  const labels = labelsOf(record)
  const numbers = [...new Set(citations.citeRecord(record, labels).map(({ number }) => number))]
  const printed = (label: string): string => {
    const value = record.fields[label]
    if (value === undefined) return label === AMOUNT ? wording.unknown : ''
    if (UNDISCLOSED.test(value)) return wording.unknown
    if (label === INVESTOR && record.kind === 'case' && AGGREGATE.test(value)) return ''
    if (TRANSLATED.has(label)) return valueInLanguage(value, wording.values, citations.index.places, language)
    return language === 'zh' && BARE_COUNT.test(value) && COUNTED.test(label) ? `${value}个` : value
  }
  const labelOf = (label: string): string => wording.labels[label] ?? label
  const told = labels.filter((label) => !shared.has(label))
  const parts = told.flatMap((label) => {
    const value = shortenedValue(printed(label))
    if (UNSTATED.test(value)) return [wording.unstated(labelOf(label))]
    if (!value || (value === wording.unknown && label !== AMOUNT)) return []
    const money = moneyInLanguage(value, language).map((text) => text.split(' = ')[1]!)
    const said = money.length > 0 ? `${value}${wording.inBrackets(money.join(', '))}` : value
    if (PLAIN.has(label)) return [said]
    if (record.kind === 'row') return [labelledValue(labelOf(label), said)]
    return [`${labelOf(label)}${language === 'zh' ? '' : ' '}${said}`]
  })
  return {
    text: `${lineName(record, language)}${parts.length > 0 ? wording.colon : ''}${parts.join(wording.separator)}${numbers.map((number) => `[${number}]`).join('')}`,
    columns: labels.map(labelOf),
    cells: [record.name, ...labels.map(printed)],
    numbers,
  }
}
