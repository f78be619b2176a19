import type { KnowledgeRecord } from '../../domain/record.ts'
import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition, Statement } from '../composition.ts'
import { isUnknownValue } from '../labelled-row.ts'
import { isCollective } from '../records/collective.ts'
import { citable, recordsOf } from '../records/records-of.ts'
import { labelsAsked } from '../understanding/asked-labels.ts'
import { type ListWording, listWording } from './list-wording.ts'

const UNDISCLOSED = /^(?:未公布|未披露|不详|待核.*)$/u
/** So many values are told at once. */
const MOST_TOLD = 12

const labelOf = (record: KnowledgeRecord, labels: readonly string[]): string | undefined =>
  labels.find((label) => {
    const value = record.fields[label]
    const isCount = label === '投资方' && isCollective(record)
    return value !== undefined && !UNDISCLOSED.test(value) && !isUnknownValue(value) && !isCount
  })

function statementOf(record: KnowledgeRecord, label: string, wording: ListWording, citations: CitationList): Statement {
  const numbers = citations.citeRecord(record, [label]).map(({ number }) => `[${number}]`)
  return { text: `· ${record.name}${wording.colon}${record.fields[label] ?? wording.unknown}${numbers.join('')}` }
}

/** What is asked of the records of the list shown last: the value of each that has one, and how many have none. */
export function composeFields({ analysis, retriever }: ComposingContext): Composition | undefined {
  const { among, asking, language, intent } = analysis
  const labels = labelsAsked(asking)[0]
  const records = citable(recordsOf(among, retriever.index), retriever.index)
  if (!labels || records.length === 0 || intent === 'count') return undefined
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
    const lines = records.slice(0, MOST_TOLD).map((record) => statementOf(record, label, wording, citations))
    const heading = { text: wording.noneDisclosed(records.length, name), computed: [`${records.length}`] }
    return { ...common, kind: 'list', statements: [heading, ...lines] }
  }
  return {
    ...common,
    kind: 'list',
    statements: [
      { text: wording.disclosed(holding.length, name), computed: [`${holding.length}`] },
      ...holding.slice(0, MOST_TOLD).map((one) => statementOf(one.record, one.label, wording, citations)),
      ...(holding.length > MOST_TOLD
        ? [{ text: wording.andMore(holding.length - MOST_TOLD), computed: [`${holding.length - MOST_TOLD}`] }]
        : []),
      ...(missing > 0 ? [{ text: wording.notDisclosed(missing, name), computed: [`${missing}`] }] : []),
    ],
  }
}
