import type { KnowledgeRecord } from '../../domain/record.ts'
import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition, Statement } from '../composition.ts'
import { recordsOf } from './compose-list.ts'
import { type ListWording, listWording } from './list-wording.ts'

/** What may be asked of all records of a list together, and under which labels they hold it. */
const ASKED: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /哪个?区|哪些区|哪里|在哪|什么地方|地区|位于|which district|\bwhere\b|どの区|どこ|어느 ?구|어디|welche[mn]? bezirk|\bwo\b/iu,
    ['落户地区', '所在地区', '适用地区', '地点'],
  ],
  [
    /金额|投资(?:额|多少)|多少钱|投了多少|how much|amount|金額|いくら|금액|얼마|betrag|wie viel/iu,
    ['金额', '投资总额', '签约金额'],
  ],
  [/什么时候|何时|时间|日期|哪[年天]|\bwhen\b|いつ|언제|wann/iu, ['时间', '发布时间']],
  [/阶段|进展|投产|开工|状态|status|progress|段階|단계|stand/iu, ['阶段', '状态']],
  [/谁投|投资方|哪家公司|investor|投資者|투자자/iu, ['投资方']],
  [/做什么|什么(?:产业|行业)|主导|产业|industr|産業|산업|branche/iu, ['主导产业', '产业']],
  [/有效|到期|期限|valid|expire|有効|유효|gültig/iu, ['有效期']],
  [/文号|document number/iu, ['发文字号']],
  [/面积|多大|area|how large|面積|면적|fläche/iu, ['面积']],
]
const UNDISCLOSED = /^(?:未公布|未披露|未标|不详)$/u

const labelOf = (record: KnowledgeRecord, labels: readonly string[]): string | undefined =>
  labels.find((label) => record.fields[label] !== undefined && !UNDISCLOSED.test(record.fields[label]))

function statementOf(record: KnowledgeRecord, label: string, wording: ListWording, citations: CitationList): Statement {
  const numbers = citations.citeRecord(record, [label]).map(({ number }) => `[${number}]`)
  return { text: `· ${record.name}${wording.colon}${record.fields[label] ?? wording.unknown}${numbers.join('')}` }
}

/** What is asked of the records of the list shown last: the value of each that has one, and how many have none. */
export function composeFields({ analysis, retriever }: ComposingContext): Composition | undefined {
  const { among, asking, language, intent } = analysis
  const asked = ASKED.find(([pattern]) => pattern.test(asking))
  const records = recordsOf(among, retriever.index)
  if (!asked || records.length === 0 || intent === 'count') return undefined
  const [, labels] = asked
  const wording = listWording(language)
  const citations = new CitationList(retriever.index)
  const holding = records.flatMap((record) => {
    const label = labelOf(record, labels)
    return label === undefined ? [] : [{ record, label }]
  })
  const label = holding[0]?.label ?? labels.find((one) => records.some((record) => record.fields[one] !== undefined))
  if (label === undefined) return undefined
  const name = wording.labels[label] ?? label
  const missing = records.length - holding.length
  const common = { citations, subjects: records.map(({ id }) => id), suggestions: [], confidence: 0.9 }
  if (holding.length === 0) {
    const lines = records.map((record) => statementOf(record, label, wording, citations))
    const heading = { text: wording.noneDisclosed(records.length, name), computed: [`${records.length}`] }
    return { ...common, kind: 'list', statements: [heading, ...lines] }
  }
  return {
    ...common,
    kind: 'list',
    statements: [
      { text: wording.disclosed(holding.length, name), computed: [`${holding.length}`] },
      ...holding.map((one) => statementOf(one.record, one.label, wording, citations)),
      ...(missing > 0 ? [{ text: wording.notDisclosed(missing, name), computed: [`${missing}`] }] : []),
    ],
  }
}
