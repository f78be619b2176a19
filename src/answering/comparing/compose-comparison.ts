import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition } from '../composition.ts'
import { extractiveStatements } from '../extractive-answer.ts'
import { contentWords } from '../listing/content-words.ts'
import { listWording } from '../listing/list-wording.ts'
import { nameInQuestion } from '../records/name-in-question.ts'
import { labelsAsked } from '../understanding/asked-labels.ts'
import { compareDistricts } from './compare-districts.ts'
import { evidenceOfSides } from './compare-evidence.ts'
import { comparePolicies } from './compare-policies.ts'
import { compareRecords } from './compare-records.ts'
import { comparisonTable } from './comparison-table.ts'
import { comparisonWording } from './comparison-wording.ts'
import { differences } from './difference.ts'
import { isReference, type Sides, sidesOf } from './sides.ts'

const CONFIDENCE = 0.9
const ASKS_FOR_BEST =
  /哪个(?:更)?(?:好|合适|强|划算|有优势)|更(?:好|适合|合适)|better|best|どちらが良|어디가 (?:더 )?좋|besser/iu
/** Words with which things are compared, beside what is compared. */
const COMPARING =
  /^(?:产业|主导|主导产业|方向|产业方向|主打|对比|比较|相比|区别|差别|不同|差异|优势|两[个边次家场]|哪边|哪一边|更[好大多高适合]*|面积|金额|投资|投资额|签约额|项目数|总投资|适合|合适|那次|集中|compare|compared|comparison|difference|differences|better|best|vs|versus|between)$/iu

/** Whether the question compares something particular, not the things as a whole nor figures of their records. */
const isParticular = (sides: Sides, context: ComposingContext): boolean =>
  context.analysis.properties.some(({ name }) => !['area', 'amount'].includes(name)) ||
  (sides.of === 'records' && context.analysis.industries.length > 0) ||
  context.analysis.names.some((name) => isReference(name, context.analysis.asking)) ||
  contentWords(context).some(({ word, isThing }) => isThing && !COMPARING.test(word))

/** The question without the names in it, whose words (产业园, Development Area) ask for nothing. */
const withoutNames = (question: string, names: readonly FoundName[]): string =>
  names.reduce((text, name) => text.replace(name.text, ' '), normaliseText(question))

/** All properties of the things side by side. */
function wholly(sides: Sides, context: ComposingContext, citations: CitationList): Partial<Composition> | undefined {
  const { analysis, retriever } = context
  const { language, asking, industries } = analysis
  const wording = comparisonWording(language)
  const lists = listWording(language)
  const names =
    sides.of === 'records'
      ? sides.records.map((record) => nameInQuestion(record, analysis))
      : sides.districts.map(({ canonical }) => canonical)
  const properties =
    analysis.kind === 'policy'
      ? comparePolicies(sides, context, citations, wording)
      : sides.of === 'records'
        ? compareRecords(sides.records, labelsAsked(withoutNames(asking, analysis.names)).flat(), citations, lists)
        : compareDistricts(sides.districts, industries, retriever.index, citations, wording)
  if (properties.length === 0) return undefined
  const { statements, table } = comparisonTable(names.join(' / '), names, properties, lists.colon)
  const hasGaps = properties.some(({ values }) => values.some(({ text }) => text === undefined))
  return {
    statements: [
      { text: wording.heading },
      ...statements,
      ...(hasGaps ? [{ text: wording.missing }] : []),
      ...(ASKS_FOR_BEST.test(asking) ? [{ text: wording.noRanking }] : []),
    ],
    table,
  }
}

/**
 * Puts parks, policies, events, projects or districts side by side: a figure of their records with the difference
 * computed, what the base says of one thing for each, or all properties as a table.
 */
export function composeComparison(context: ComposingContext): Composition | undefined {
  const { analysis, retriever, now } = context
  const { language, asking, intent } = analysis
  const sides = intent === 'compare' ? sidesOf(context) : undefined
  if (!sides) return undefined
  const citations = new CitationList(retriever.index)
  const records = sides.of === 'records' ? sides.records : []
  const common = {
    kind: 'answer' as const,
    citations,
    suggestions: [],
    confidence: CONFIDENCE,
    subjects: records.map(({ id }) => id),
  }
  const wordings = { comparison: comparisonWording(language), lists: listWording(language) }
  const compared = withoutNames(asking, analysis.names)
  const figures = differences(compared, records, (record) => nameInQuestion(record, analysis), citations, wordings)
  const isExact = figures.some(({ computed }) => computed !== undefined)
  const isOfParticular = isParticular(sides, context)
  if (figures.length > 0 && (isExact || !isOfParticular)) return { ...common, statements: figures }
  const evidence = isOfParticular ? (evidenceOfSides(sides, context) ?? []) : []
  const hasLabels = records.some(({ fields }) =>
    labelsAsked(compared)
      .flat()
      .some((label) => fields[label] !== undefined),
  )
  const whole = hasLabels || evidence.length === 0 ? wholly(sides, context, citations) : undefined
  const quotes = extractiveStatements(evidence, { language, citations, now })
  const statements = [...(whole?.statements ?? []), ...quotes]
  return statements.length > 0 ? { ...common, ...whole, statements } : undefined
}
