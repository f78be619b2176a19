import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition } from '../composition.ts'
import { listWording } from '../listing/list-wording.ts'
import { nameInQuestion } from '../records/name-in-question.ts'
import { compareDistricts } from './compare-districts.ts'
import { compareRecords } from './compare-records.ts'
import { comparisonTable } from './comparison-table.ts'
import { comparisonWording } from './comparison-wording.ts'
import { difference } from './difference.ts'
import { sidesOf } from './sides.ts'

const CONFIDENCE = 0.9
const ASKS_FOR_BEST =
  /哪个(?:更)?(?:好|合适|强|划算|有优势)|更(?:好|适合|合适)|better|best|どちらが良|어디가 (?:더 )?좋|besser/iu

/** Puts two or more parks, policies, events, projects or districts side by side; a difference of figures is computed. */
export function composeComparison(context: ComposingContext): Composition | undefined {
  const { analysis, retriever } = context
  const { language, asking, intent } = analysis
  const sides = intent === 'compare' ? sidesOf(context) : undefined
  if (!sides) return undefined
  const wording = comparisonWording(language)
  const lists = listWording(language)
  const citations = new CitationList(retriever.index)
  const common = { kind: 'answer' as const, citations, suggestions: [], confidence: CONFIDENCE }
  const records = sides.of === 'records' ? sides.records : []
  const subjects = records.map(({ id }) => id)
  const figures = difference(asking, records, (record) => nameInQuestion(record, analysis), citations, wording, lists)
  if (figures) return { ...common, statements: figures, subjects }
  const names =
    sides.of === 'records'
      ? records.map((record) => nameInQuestion(record, analysis))
      : sides.districts.map(({ canonical }) => canonical)
  const properties =
    sides.of === 'records'
      ? compareRecords(records, citations, lists)
      : compareDistricts(sides.districts, analysis.industries, retriever.index, citations, wording)
  if (properties.length === 0) return undefined
  const { statements, table } = comparisonTable(names.join(' / '), names, properties, lists.colon)
  const hasGaps = properties.some(({ values }) => values.some(({ text }) => text === undefined))
  return {
    ...common,
    statements: [
      { text: wording.heading },
      ...statements,
      ...(hasGaps ? [{ text: wording.missing }] : []),
      ...(ASKS_FOR_BEST.test(asking) ? [{ text: wording.noRanking }] : []),
    ],
    table,
    subjects,
  }
}
