import type { ComposingContext } from '../composition.ts'
import type { Judgement } from '../evidence/judge-evidence.ts'
import { labelledValue } from '../labelled-row.ts'
import type { FoundRecords } from '../records/find-records.ts'
import { namesExcluded } from '../understanding/asked-exclusion.ts'
import { levelAsked } from '../understanding/asked-level.ts'
import { stageAsked } from '../understanding/asked-stage.ts'
import { validityAsked } from '../understanding/asked-validity.ts'
import { type ChosenRecords, chooseRecords } from './choose-records.ts'
import { type ChosenRows, chooseRows } from './choose-rows.ts'
import { listCriteria } from './list-criteria.ts'
import { listWording } from './list-wording.ts'
import { sharedValues } from './shared-values.ts'

/** Asks for what the base lists, not for what a report says. */
const OF_RECORDS =
  /知识库|库里|收录|查得到|能查到|有名有姓|有名字|knowledge base|on record|ナレッジベース|지식 ?베이스|wissensbasis/iu
/** What the base keeps records of; a number of companies is not the number of projects. */
const RECORD_NOUN = /项目|园区|政策|活动|案例|推介会/u
/** Asks for the largest of several. */
export const LARGEST = /最大|最高|最多|金额前|largest|biggest|highest|最も大き|가장 큰|größte/iu
/** Asks for what was signed. */
const SIGNED = /签约|签订|签下|签了|签的|signed|契約|체결|unterzeichnet/iu
/** A number of things signed: 签约30个项目, 30个项目签约. */
const SIGNED_NUMBER = /签[^，,；;。]{0,12}\d+余?[个项家]|\d+余?[个项家][^，,；;。]{0,12}签/u
/** What one document says is asked of it alone. */
const QUOTED_TITLE = /《[^《》]+》/u

/** What a list holds and how it was picked. */
export interface ChosenList {
  readonly found: FoundRecords
  /** What the records were picked by, in the question's own terms. */
  readonly criteria: string
  /** The published list that they are rows of. */
  readonly list?: string
}

const isTold = ({ reason, selected }: Judgement): boolean => reason === undefined && selected.length > 0

/** Evidence tells a number better than a count of records, which may be incomplete, unless all of a kind are counted. */
function isToldByEvidence({ analysis, judgement }: ComposingContext): boolean {
  const { intent, kind, names, among, amounts, asking, properties } = analysis
  if (intent !== 'count' || among.length > 0 || amounts.length > 0 || OF_RECORDS.test(asking)) return false
  const isOfOthers = properties.some(({ noun }) => noun !== undefined && !RECORD_NOUN.test(noun))
  if (kind === 'case' && isOfOthers && judgement.reason !== undefined) return true
  const tellsSigned = judgement.selected.some(({ unit }) => SIGNED_NUMBER.test(unit.text))
  if (kind === 'case' && SIGNED.test(asking) && !tellsSigned) return false
  const isOfPlaces = kind !== 'case' && names.every((name) => name.kind === 'district')
  return !isOfPlaces && isTold(judgement)
}

/** Names those of a list in few words: 其中生物医药的呢, 里面北京的. */
const PART_OF_SHOWN = /^(?:其中|里面|里头)[^,，。?？]{2,12}的(?:呢|有吗|有没有)?[?？]?$/u

/** Whether a turn says of a list shown only which part of it is meant, by industry or name. */
const isPartOfShown = ({ analysis: { asking, industries }, retriever }: ComposingContext): boolean =>
  PART_OF_SHOWN.test(asking) &&
  (industries.some((industry) => asking.includes(industry)) || retriever.names.namesIn(asking).length > 0)

/** Whether a question asks for a set of records at all. */
export function asksForList(context: ComposingContext): boolean {
  const { intent, asking, among, kind } = context.analysis
  const isPicked = kind !== undefined || LARGEST.test(asking) || isPartOfShown(context)
  const isOfShown = among.length > 0 && intent !== 'compare' && isPicked
  return (
    (intent === 'list' || intent === 'count' || isOfShown) && !QUOTED_TITLE.test(asking) && !isToldByEvidence(context)
  )
}

/** A number of projects picked by mere words is no answer to how many: 现场去了多少公司 counts guests. */
const countsSomethingElse = ({ analysis }: ComposingContext, { words }: ChosenRecords): boolean =>
  analysis.intent === 'count' &&
  analysis.kind === 'case' &&
  words.length > 0 &&
  !OF_RECORDS.test(analysis.asking) &&
  analysis.names.length + analysis.industries.length + analysis.among.length === 0

/** Whether the question narrows by something that a record has or has not, so that an empty list is an answer. */
export const isNarrowedHard = ({ analysis: { asking, amounts, kind, names, language } }: ComposingContext): boolean =>
  language === 'zh' &&
  (amounts.length > 0 ||
    namesExcluded(asking, names).length > 0 ||
    (kind === 'case' && stageAsked(asking) !== undefined) ||
    (kind === 'policy' && (validityAsked(asking) !== undefined || levelAsked(asking) !== undefined)))

/** What rows were picked by, and what they have in common beyond that. */
function rowCriteria({ rows, values }: ChosenRows): string {
  const shared = sharedValues(rows).filter(([, value]) => !values.includes(value))
  return [...values, ...shared.map(([label, value]) => labelledValue(label, value))].join('、')
}

/** The records asked for, or the rows of a published list where that is more exact; undefined where no set is asked for. */
export function chooseList(context: ComposingContext): ChosenList | undefined {
  const { analysis } = context
  const mayBeRows = analysis.among.length === 0 && analysis.kind !== 'policy' && analysis.amounts.length === 0
  const rows = mayBeRows ? chooseRows(context) : undefined
  const records = chooseRecords(context)
  const isMereCount = analysis.intent === 'count' && analysis.kind === undefined && !OF_RECORDS.test(analysis.asking)
  if (rows && isMereCount && rows.values.length === 0 && isTold(context.judgement)) return undefined
  if (rows && (rows.isCalled || !records || records.matching.length === 0)) {
    const found = { matching: rows.rows, related: [], undated: [], general: [] }
    return { found, criteria: rowCriteria(rows), list: rows.title }
  }
  if (!records || countsSomethingElse(context, records)) return undefined
  const wording = listWording(analysis.language)
  const excluded = namesExcluded(analysis.asking, analysis.names)
  const names = (records.districts ?? analysis.names).filter((name) => !excluded.includes(name))
  const left = excluded.map(({ text }) => wording.without(text))
  const criteria = [...left, listCriteria({ ...analysis, names }, records.words, wording)]
  return { found: records, criteria: criteria.filter(Boolean).join('、') }
}
