import type { KnowledgeRecord } from '../../domain/record.ts'
import { figuresIn } from '../../text/figures.ts'
import type { CitationList } from '../citation-list.ts'
import type { Statement } from '../composition.ts'
import type { ListWording } from '../listing/list-wording.ts'
import { isApproximate } from '../records/approximate.ts'
import type { ComparisonWording } from './comparison-wording.ts'

const AMOUNT = /投得|投的多|额|投资|金额|多少亿|多少钱|amount|investment|金額|금액|betrag|summe/iu
const AREA = /面积|更大|多大|area|larger|bigger|面積|면적|fläche|größer/iu
const YI = 100_000_000
const WAN = 10_000
const SQUARE_KILOMETRE = 1_000_000

interface Measured {
  readonly record: KnowledgeRecord
  readonly value: number
  readonly text: string
}

interface Measure {
  /** How the reader calls it where no record has a label of its own. */
  readonly label: string
  labelOf(record: KnowledgeRecord): string | undefined
  of(record: KnowledgeRecord): Measured | undefined
  inWords(value: number): string
}

const rounded = (number: number): string => Number(number.toFixed(4)).toString()

const MONEY: Measure = {
  label: '金额',
  labelOf: ({ fields, amount }) =>
    Object.keys(fields).find((key) => amount !== undefined && fields[key] === amount.text),
  of(record) {
    const { amount } = record
    return amount?.value === undefined || amount.currency !== 'CNY'
      ? undefined
      : { record, value: amount.value, text: amount.text }
  },
  inWords: (value) => (value >= YI ? `${rounded(value / YI)}亿元` : `${rounded(value / WAN)}万元`),
}

const SURFACE: Measure = {
  label: '面积',
  labelOf: ({ fields }) => (fields.面积 === undefined ? undefined : '面积'),
  /** An area that is the only one its label tells; several are of different parts. */
  of(record) {
    const [figure, ...others] = figuresIn(record.fields.面积 ?? '').filter(({ unit }) => unit === 'area-square-metre')
    return figure && others.length === 0 ? { record, value: figure.value, text: figure.text } : undefined
  },
  inWords: (value) => `${rounded(value / SQUARE_KILOMETRE)}平方公里`,
}

const PROJECTS: Measure = {
  label: '签约项目数',
  labelOf: ({ fields }) => Object.keys(fields).find((key) => /项目数/u.test(key)),
  of(record) {
    const label = this.labelOf(record)
    const text = label === undefined ? '' : record.fields[label]!
    return /^\d+个?$/u.test(text) ? { record, value: Number.parseInt(text, 10), text } : undefined
  },
  inWords: (value) => `${value}个`,
}

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/项目数|几个项目|多少个?项目|number of projects|プロジェクト数|프로젝트 ?수|anzahl/iu, PROJECTS],
  [AMOUNT, MONEY],
  [AREA, SURFACE],
]

const ASKS_HOW_MUCH =
  /差|多多少|高多少|大多少|how much (?:more|higher|larger)|difference|いくら|どれだけ|차이|얼마나|wie viel mehr|unterschied|differenz/iu

interface Wordings {
  readonly comparison: ComparisonWording
  readonly lists: ListWording
}

function compareBy(
  measure: Measure,
  records: readonly KnowledgeRecord[],
  nameOf: (record: KnowledgeRecord) => string,
  citations: CitationList,
  { comparison, lists }: Wordings,
  question: string,
): Statement[] {
  const said = records.map((record): Statement => {
    const label = measure.labelOf(record)
    if (label === undefined)
      return {
        text: `· ${nameOf(record)}${lists.colon}${lists.labels[measure.label] ?? measure.label} ${lists.unknown}`,
      }
    const numbers = citations.citeRecord(record, [label]).map(({ number }) => `[${number}]`)
    const printed = record.fields[label]!
    const value = `${lists.labels[label] ?? label} ${measure === PROJECTS ? printed.replace(/^(\d+)$/u, '$1个') : printed}`
    return { text: `· ${nameOf(record)}${lists.colon}${value}${numbers.join('')}` }
  })
  const [left, right] = records.map((record) => measure.of(record))
  if (!left || !right) {
    return [...said, { text: comparison.notComparable(lists.labels[measure.label] ?? measure.label) }]
  }
  if (left.value === right.value) return [...said, { text: comparison.equal(left.text), computed: [left.text] }]
  const { record } = left.value > right.value ? left : right
  if (isApproximate(left.text) || isApproximate(right.text)) {
    return [...said, { text: comparison.roughlyHigher(nameOf(record)) }]
  }
  if (!ASKS_HOW_MUCH.test(question)) return [...said, { text: comparison.higherOnly(nameOf(record)) }]
  const text = measure.inWords(Math.abs(left.value - right.value))
  return [...said, { text: comparison.higher(nameOf(record), text), computed: [text] }]
}

/** Which of two records has more of each figure that the question asks for, and by how much; empty where it asks for none that they have. */
export function differences(
  question: string,
  records: readonly KnowledgeRecord[],
  nameOf: (record: KnowledgeRecord) => string,
  citations: CitationList,
  wordings: Wordings,
): Statement[] {
  if (records.length !== 2) return []
  return MEASURES.filter(
    ([pattern, measure]) => pattern.test(question) && records.some((record) => measure.labelOf(record) !== undefined),
  ).flatMap(([, measure]) => compareBy(measure, records, nameOf, citations, wordings, question))
}
