import type { Suggestion } from '../../domain/answer.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { CitationList } from '../citation-list.ts'
import type { ComposingContext, Composition, Statement } from '../composition.ts'
import type { FoundRecords } from '../records/find-records.ts'
import { answerWording } from '../wording/wording-for.ts'
import { type ChosenRecords, chooseRecords } from './choose-records.ts'
import { chooseRows } from './choose-rows.ts'
import { eventTotals } from './event-totals.ts'
import { leadingRemark } from './leading-remark.ts'
import { listCriteria } from './list-criteria.ts'
import { listLines, PAGE_SIZE } from './list-lines.ts'
import { listNote } from './list-note.ts'
import { type ListWording, listWording } from './list-wording.ts'
import { parkResidents } from './park-residents.ts'

/** A list is what was asked for, whole; what may be wrong with it is said in it. */
const CONFIDENCE = 0.9
const LARGEST = /最大|最高|最多|金额前|largest|biggest|highest|最も大き|가장 큰|größte/iu
/** Asks for what the base lists, not for what a report says. */
const OF_RECORDS =
  /知识库|库里|收录|查得到|能查到|有名有姓|有名字|knowledge base|on record|ナレッジベース|지식 ?베이스|wissensbasis/iu
/** What the base keeps records of; a number of companies is not the number of projects. */
const RECORD_NOUN = /项目|园区|政策|活动|案例|推介会/u
const SUM =
  /合计|总共多少|加起来|(?:金额|投资)[^,，]{0,2}一共|一共多少[亿万钱]|总(?:金额|投资|额)|in total|合計|합계|insgesamt|summe/iu
/** What one document says is asked of it alone. */
const QUOTED_TITLE = /《[^《》]+》/u
const YI = 100_000_000
const MOST_LARGEST = 3

const count = (number: number): string[] => [`${number}`]

const newestFirst = (left: KnowledgeRecord, right: KnowledgeRecord): number =>
  (right.from ?? '').localeCompare(left.from ?? '') ||
  (right.amount?.value ?? 0) - (left.amount?.value ?? 0) ||
  left.id.localeCompare(right.id)

const largestFirst = (left: KnowledgeRecord, right: KnowledgeRecord): number =>
  (right.amount?.value ?? 0) - (left.amount?.value ?? 0) || left.id.localeCompare(right.id)

const issuedFirst = (left: KnowledgeRecord, right: KnowledgeRecord): number =>
  (right.validity?.issued ?? '').localeCompare(left.validity?.issued ?? '') || left.id.localeCompare(right.id)

/** Policies and parks in the order in which they answer the question, projects and events the newest first. */
function sorted(records: readonly KnowledgeRecord[], { retrieval, analysis }: ComposingContext): KnowledgeRecord[] {
  const [first] = records
  if (!first || first.kind === 'row') return [...records]
  if (first.kind === 'case' || first.kind === 'event')
    return records.toSorted(analysis.amounts.length > 0 ? largestFirst : newestFirst)
  if (analysis.industries.length === 0) return first.kind === 'policy' ? records.toSorted(issuedFirst) : [...records]
  const places = new Map<string, number>()
  retrieval.hits.forEach(({ passage }, at) => {
    if (passage.recordId !== undefined && !places.has(passage.recordId)) places.set(passage.recordId, at)
  })
  const place = ({ id }: KnowledgeRecord) => places.get(id) ?? retrieval.hits.length
  return records.toSorted((left, right) => place(left) - place(right) || left.id.localeCompare(right.id))
}

/** The button for the next page, and the one for the whole as a file where the text does not show it all. */
export function listSuggestions(total: number, page: number, wording: ListWording): Suggestion[] {
  if (total <= PAGE_SIZE) return []
  const isLast = page * PAGE_SIZE >= total
  return [
    ...(isLast ? [] : [{ label: wording.nextPageLabel, text: wording.nextPage(page + 1) }]),
    { label: wording.download, action: 'download' as const },
  ]
}

/** How many amounts are missing, where amounts were asked for or the list shows them. */
const undisclosed = (records: readonly KnowledgeRecord[], wording: ListWording): Statement[] => {
  const missing = records.filter(({ kind, amount }) => kind === 'case' && amount === undefined).length
  return missing > 0 && missing < records.length
    ? [{ text: wording.undisclosed(missing), computed: count(missing) }]
    : []
}

/** The disclosed amounts added up, where that is asked for; amounts that are only about or above something are not. */
function total(records: readonly KnowledgeRecord[], question: string, wording: ListWording): Statement[] {
  const exact = records.filter(({ amount }) => amount?.currency === 'CNY' && !/[约近超逾余多]/u.test(amount.text))
  if (!SUM.test(question) || exact.length < 2) return []
  const sum = `${Number((exact.reduce((left, { amount }) => left + (amount?.value ?? 0), 0) / YI).toFixed(4))}亿元`
  return [{ text: wording.total(exact.length, sum), computed: [`${exact.length}`, sum] }]
}

/** Evidence tells a number better than a count of records, which may be incomplete, unless all of a kind are counted. */
function isToldByEvidence({
  analysis: { intent, kind, names, among, asking, properties },
  judgement,
}: ComposingContext): boolean {
  if (intent !== 'count' || among.length > 0 || OF_RECORDS.test(asking)) return false
  const isOfOthers = properties.some(({ noun }) => noun !== undefined && !RECORD_NOUN.test(noun))
  if (kind === 'case' && isOfOthers && judgement.reason !== undefined) return true
  const isOfPlaces = names.every((name) => name.kind === 'district')
  return !(isOfPlaces && kind !== 'case') && judgement.reason === undefined && judgement.selected.length > 0
}

interface Choice {
  readonly found: FoundRecords
  /** What the records were picked by, in the question's own terms. */
  readonly criteria: string
  /** The published list that they are rows of. */
  readonly list?: string
}

/** A number of projects picked by mere words is no answer to how many: 现场去了多少公司 counts guests. */
const countsSomethingElse = ({ analysis }: ComposingContext, { words }: ChosenRecords): boolean =>
  analysis.intent === 'count' &&
  analysis.kind === 'case' &&
  words.length > 0 &&
  !OF_RECORDS.test(analysis.asking) &&
  analysis.names.length + analysis.industries.length + analysis.among.length === 0

/** The records asked for, or the rows of a published list where that is more exact. */
function chosen(context: ComposingContext): Choice | undefined {
  const { analysis } = context
  const rows = analysis.among.length === 0 && analysis.kind !== 'policy' ? chooseRows(context) : undefined
  const records = chooseRecords(context)
  if (rows && (rows.isCalled || !records || records.matching.length === 0)) {
    const found = { matching: rows.rows, related: [], undated: [], general: [] }
    return { found, criteria: rows.values.join('、'), list: rows.title }
  }
  if (!records || countsSomethingElse(context, records)) return undefined
  const { words } = records
  return {
    found: records,
    criteria: [
      listCriteria(analysis),
      ...words.filter((word) => !words.some((other) => other !== word && other.includes(word))),
    ]
      .filter(Boolean)
      .join('、'),
  }
}

/** Says that records shown before cannot be told apart by what is asked now. */
function notTold({ analysis, retriever }: ComposingContext): Composition {
  const wording = listWording(analysis.language)
  return {
    kind: 'abstain',
    statements: [
      { text: wording.notTold(analysis.among.length, analysis.asking), computed: count(analysis.among.length) },
    ],
    citations: new CitationList(retriever.index),
    suggestions: [{ label: answerWording(analysis.language).human, action: 'human' }],
    subjects: analysis.among,
    confidence: CONFIDENCE,
  }
}

/** Restricts a list to its largest amounts where these are asked for. */
function largestOf(records: readonly KnowledgeRecord[], question: string): readonly KnowledgeRecord[] | undefined {
  if (!LARGEST.test(question) || records[0]?.kind !== 'case') return undefined
  const disclosed = records.filter(({ amount }) => amount?.value !== undefined)
  return disclosed.toSorted(largestFirst).slice(0, MOST_LARGEST)
}

/** Answers which and how many from the records: all of them, counted and sorted, with their sources and with what the list lacks. */
export function composeList(context: ComposingContext): Composition | undefined {
  const { analysis, retrieval, retriever } = context
  const { intent, language } = analysis
  const isOfSet = (intent === 'list' || intent === 'count') && !QUOTED_TITLE.test(analysis.asking)
  if (!isOfSet || isToldByEvidence(context)) return undefined
  const choice = chosen(context)
  if (!choice || (choice.found.matching.length === 0 && choice.found.related.length === 0)) {
    return analysis.among.length > 0 ? notTold(context) : undefined
  }
  const { found, list, criteria } = choice
  const largest = largestOf(found.matching, analysis.asking)
  const direct = sorted(found.matching, context)
  const near = sorted(found.related, context)
  const records = largest ?? (direct.length > 0 ? direct : near)
  if (records.length === 0) return undefined
  const wording = listWording(language)
  const citations = new CitationList(retriever.index)
  const kind = list ?? wording.kinds[records[0]!.kind]
  const title = [criteria, kind].filter(Boolean).join(' ')
  const hasRemarks = records[0]!.kind === 'policy'
  const totals = [...eventTotals(context, wording, citations), ...parkResidents(context, wording, citations)]
  const { statements, table } = listLines(
    records,
    0,
    title,
    language,
    wording,
    citations,
    hasRemarks ? leadingRemark(retrieval, wording, citations) : undefined,
  )
  const heading = (largest ? wording.largest : wording.found)(records.length, kind, criteria)
  const isAlone = largest !== undefined || direct.length === 0
  const more = isAlone || direct.length + near.length > PAGE_SIZE ? [] : near
  return {
    kind: 'list',
    statements: [
      ...totals,
      direct.length > 0 || largest
        ? { text: heading, computed: [...count(records.length), criteria] }
        : { text: wording.related(records.length), computed: count(records.length) },
      ...statements,
      ...(largest ? [] : [...undisclosed(records, wording), ...total(records, analysis.asking, wording)]),
      ...(more.length > 0
        ? [
            { text: wording.related(more.length), computed: count(more.length) },
            ...listLines(more, 0, title, language, wording, citations).statements,
          ]
        : []),
      ...(!isAlone && more.length < near.length ? [{ text: wording.alsoRelated }] : []),
      ...(found.undated.length > 0 && !largest
        ? [{ text: wording.undated(found.undated.length), computed: count(found.undated.length) }]
        : []),
      ...(found.general.length > 0
        ? [{ text: wording.general(found.general.length), computed: count(found.general.length) }]
        : []),
      ...listNote(records, retriever.index, wording, citations),
    ],
    citations,
    table,
    subjects: [...records, ...more].map(({ id }) => id),
    suggestions: listSuggestions(records.length, 1, wording),
    confidence: CONFIDENCE,
  }
}

/** The records of ids that the snapshot still holds, in their order. */
export const recordsOf = (ids: readonly string[], index: KnowledgeIndex): KnowledgeRecord[] =>
  ids.flatMap((id) => index.record(id) ?? [])
