import type { KnowledgeRecord } from '../../domain/record.ts'
import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition, Statement } from '../composition.ts'
import { citable } from '../records/records-of.ts'
import { topAsked } from '../understanding/asked-top.ts'
import { answerWording } from '../wording/wording-for.ts'
import { asksForList, type ChosenList, chooseList, isNarrowedHard, LARGEST } from './choose-list.ts'
import { eventTotals } from './event-totals.ts'
import { leadingRemark } from './leading-remark.ts'
import { listLines, PAGE_SIZE } from './list-lines.ts'
import { listNote } from './list-note.ts'
import { listSuggestions } from './list-suggestions.ts'
import { listSums } from './list-sums.ts'
import { type ListWording, listWording } from './list-wording.ts'
import { parkResidents } from './park-residents.ts'
import { largestFirst, sortRecords } from './sort-records.ts'

/** A list is what was asked for, whole; what may be wrong with it is said in it. */
const CONFIDENCE = 0.9
const MOST_LARGEST = 3

const said = (number: number): string[] => [`${number}`]

/** An answer that no record is what is asked for: of those shown before, or of all. */
function none({ analysis, retriever }: ComposingContext, statement: Statement): Composition {
  return {
    kind: 'abstain',
    statements: [statement],
    citations: new CitationList(retriever.index),
    suggestions: [{ label: answerWording(analysis.language).human, action: 'human' }],
    subjects: analysis.among,
    confidence: CONFIDENCE,
  }
}

function noneFound(context: ComposingContext, { criteria }: Pick<ChosenList, 'criteria'>): Composition | undefined {
  const { among, asking, kind, language } = context.analysis
  const wording = listWording(language)
  if (among.length > 0) {
    return none(context, { text: wording.notTold(among.length, asking), computed: said(among.length) })
  }
  if (!isNarrowedHard(context) || kind === undefined) return undefined
  return none(context, { text: wording.none(wording.kinds[kind], criteria), computed: [criteria] })
}

/** Restricts a list to its first, or to its largest amounts, where these are asked for. */
function leading(records: readonly KnowledgeRecord[], question: string): readonly KnowledgeRecord[] | undefined {
  const top = topAsked(question)
  if (records[0]?.kind === 'row') return top === undefined ? undefined : records.slice(0, top)
  if (!LARGEST.test(question) || records[0]?.kind !== 'case') return undefined
  const disclosed = records.filter(({ amount }) => amount?.value !== undefined)
  return disclosed.toSorted(largestFirst).slice(0, top ?? MOST_LARGEST)
}

/** What stands below a list: related records, those without a date, policies for everybody. */
function besides(
  { found }: ChosenList,
  near: readonly KnowledgeRecord[],
  isNamed: boolean,
  wording: ListWording,
  linesOf: (records: readonly KnowledgeRecord[]) => readonly Statement[],
): Statement[] {
  const { undated, general } = found
  return [
    ...(near.length > 0 && isNamed
      ? [{ text: wording.related(near.length), computed: said(near.length) }, ...linesOf(near)]
      : []),
    ...(near.length > 0 && !isNamed ? [{ text: wording.alsoRelated }] : []),
    ...(undated.length > 0 ? [{ text: wording.undated(undated.length), computed: said(undated.length) }] : []),
    ...(general.length > 0 ? [{ text: wording.general(general.length), computed: said(general.length) }] : []),
  ]
}

/** Answers which and how many from the records: all of them, counted and sorted, with their sources and with what the list lacks. */
export function composeList(context: ComposingContext): Composition | undefined {
  const { analysis, retriever } = context
  const { language, asking } = analysis
  const { index } = retriever
  if (!asksForList(context)) return undefined
  const choice = chooseList(context)
  const direct = sortRecords(citable(choice?.found.matching ?? [], index), context)
  const near = sortRecords(citable(choice?.found.related ?? [], index), context)
  if (!choice || direct.length + near.length === 0) return noneFound(context, choice ?? { criteria: '' })
  const first = leading(direct, asking)
  const isUndecided = LARGEST.test(asking) && analysis.among.length > 0 && (first === undefined || first.length === 0)
  if (isUndecided) return noneFound(context, choice)
  const records = first ?? (direct.length > 0 ? direct : near)
  if (records.length === 0) return undefined
  const wording = listWording(language)
  const citations = new CitationList(index)
  const kind = choice.list ?? wording.kinds[records[0]!.kind]
  const title = [choice.criteria, kind].filter(Boolean).join(' ')
  const remark = records[0]!.kind === 'policy' ? leadingRemark(context, wording, citations) : undefined
  const totals = [...eventTotals(context, wording, citations), ...parkResidents(context, wording, citations)]
  const { statements, table } = listLines(records, 0, title, language, wording, citations, remark)
  const isLargest = first !== undefined && records[0]!.kind === 'case'
  const isOnlyNear = direct.length === 0
  const heading = isOnlyNear
    ? wording.related(records.length)
    : (isLargest ? wording.largest : wording.found)(records.length, kind, choice.criteria)
  const isNamed = direct.length + near.length <= PAGE_SIZE
  const linesOf = (more: readonly KnowledgeRecord[]) =>
    listLines(more, 0, title, language, wording, citations).statements
  const rest = first || isOnlyNear ? [] : near
  return {
    kind: 'list',
    statements: [
      ...totals,
      { text: heading, computed: [...said(records.length), choice.criteria] },
      ...statements,
      ...(first ? [] : [...listSums(records, asking, wording), ...besides(choice, rest, isNamed, wording, linesOf)]),
      ...listNote(records, index, wording, citations),
    ],
    citations,
    table,
    subjects: [...records, ...(isNamed ? rest : [])].map(({ id }) => id),
    suggestions: listSuggestions(records.length, 1, wording),
    confidence: CONFIDENCE,
  }
}
