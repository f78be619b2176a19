import type { KnowledgeRecord } from '../../domain/record.ts'
import { figuresIn } from '../../text/figures.ts'
import type { CitationList } from '../citation-list.ts'
import type { Statement } from '../composition.ts'
import type { ListWording } from '../listing/list-wording.ts'
import type { ComparisonWording } from './comparison-wording.ts'

const AMOUNT = /额|投资|金额|多少亿|多少钱|amount|investment|金額|금액|betrag|summe/iu
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

/** Which of two records has more of what is asked, and by how much; undefined where the question asks for no figure. */
export function difference(
  question: string,
  records: readonly KnowledgeRecord[],
  nameOf: (record: KnowledgeRecord) => string,
  citations: CitationList,
  wording: ComparisonWording,
  lists: ListWording,
): Statement[] | undefined {
  const measure = AREA.test(question) ? SURFACE : AMOUNT.test(question) ? MONEY : undefined
  if (!measure || records.length !== 2) return undefined
  const said = records.map((record): Statement => {
    const label = measure.labelOf(record)
    if (label === undefined) return { text: `· ${nameOf(record)}${lists.colon}${lists.unknown}` }
    const numbers = citations.citeRecord(record, [label]).map(({ number }) => `[${number}]`)
    const value = `${lists.labels[label] ?? label} ${record.fields[label]}`
    return { text: `· ${nameOf(record)}${lists.colon}${value}${numbers.join('')}` }
  })
  if (records.every((record) => measure.labelOf(record) === undefined)) return undefined
  const [left, right] = records.map((record) => measure.of(record))
  if (!left || !right) {
    return [...said, { text: wording.notComparable(lists.labels[measure.label] ?? measure.label) }]
  }
  if (left.value === right.value) return [...said, { text: wording.equal(left.text) }]
  const text = measure.inWords(Math.abs(left.value - right.value))
  const { record } = left.value > right.value ? left : right
  return [...said, { text: wording.higher(nameOf(record), text), computed: [text] }]
}
