import type { KnowledgeRecord, RecordKind } from '../../domain/record.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { ComposingContext } from '../composition.ts'
import { type FoundRecords, findRecords } from '../records/find-records.ts'
import { recordText } from '../records/record-text.ts'
import { namesExcluded } from '../understanding/asked-exclusion.ts'
import { levelAsked } from '../understanding/asked-level.ts'
import { comesFrom, originsAsked, originsIn } from '../understanding/asked-origin.ts'
import { periodAsked } from '../understanding/asked-period.ts'
import { stageAsked } from '../understanding/asked-stage.ts'
import { validityAsked } from '../understanding/asked-validity.ts'
import { stateOn } from '../validity.ts'
import { contentWords } from './content-words.ts'

/** A word that the base has in so small a share of its passages says what the question is about. */
const RARE_SHARE = 0.1
/** 规划期已过 asks for no plan. */
const TERM_WORDS = /^(?:规划|期已|期|政策期)$/u

/** Records with the words by which they were picked, as far as names, times and industries did not. */
export interface ChosenRecords extends FoundRecords {
  readonly words: readonly string[]
  /** Those of the parks asked for, by which policies were picked where none names the parks themselves. */
  readonly districts?: readonly FoundName[]
}

/** Keeps the records that speak of most of the words; all where none does, unless a word is about something else. */
function narrowed(found: FoundRecords, context: ComposingContext): ChosenRecords | undefined {
  const { index } = context.retriever
  const isOfValidity = validityAsked(context.analysis.asking) !== undefined
  const asked = contentWords(context).filter(({ word }) => !(isOfValidity && TERM_WORDS.test(word)))
  const { matching, related, undated } = found
  const textOf = (record: KnowledgeRecord) => recordText(record, index).whole
  const words = asked
    .map(({ word }) => word)
    .filter((word) => [...matching, ...related].some((record) => textOf(record).includes(word)))
  if (words.length > 0) {
    const held = (record: KnowledgeRecord) => words.filter((word) => textOf(record).includes(word)).length
    const most = Math.max(...[...matching, ...related].map(held))
    const holds = (record: KnowledgeRecord) => held(record) === most
    const [own, close, uncounted] = [matching, related, undated].map((records) => records.filter(holds))
    return { matching: own!, related: close!, undated: uncounted!, general: [], words }
  }
  const isRare = (frequency: number) => frequency < RARE_SHARE * index.passageCount
  const isAboutElse = asked.some(
    ({ frequency, isThing }) => context.analysis.language !== 'zh' || (isThing && isRare(frequency)),
  )
  return isAboutElse ? undefined : { ...found, words }
}

/** Whether the question is about the one thing that it names, not about a set: what park K has, what policy P says. */
function isAboutOneThing({ analysis: { names, kind } }: ComposingContext): boolean {
  const kinds = new Set(names.map((name) => name.kind))
  if (kinds.has('policy') || kinds.has('project')) return true
  return (kind === 'park' && kinds.has('park')) || (kind === 'event' && kinds.has('event'))
}

/** Of records shown before those that the turn speaks of now: 其中北京的, 其中2024年的. */
function chosenAmong(context: ComposingContext): FoundRecords {
  const { analysis, retriever } = context
  const { among, asking, amounts } = analysis
  const { index, names } = retriever
  const named = names.namesIn(asking)
  const period = periodAsked(asking, context.now)
  const industries = analysis.industries.filter((industry) => asking.includes(industry))
  const found = findRecords(
    { kind: 'case', names: [], industries, amounts, among, ...(period ? { period } : {}) },
    index,
  )
  const origins = originsIn(asking, named)
  const isNamed = (record: KnowledgeRecord) => {
    const { labelled } = recordText(record, index)
    return named.every((name) =>
      origins.includes(name)
        ? comesFrom(record, name)
        : name.aliases.some((alias) => labelled.includes(normaliseText(alias))),
    )
  }
  return { ...found, matching: found.matching.filter(isNamed), related: [], undated: [] }
}

/** Keeps the records in the stage, state of validity or level that the question asks for. */
function inState(
  records: readonly KnowledgeRecord[],
  { analysis: { asking }, now }: ComposingContext,
): readonly KnowledgeRecord[] {
  const isInStage = stageAsked(asking)
  const states = validityAsked(asking)
  const level = levelAsked(asking)
  return records.filter(({ kind, fields, validity }) => {
    if (kind === 'case') return !isInStage || isInStage(fields.阶段 ?? '')
    if (kind !== 'policy') return true
    const isInState = !states || (validity !== undefined && states.includes(stateOn(validity, now)))
    return isInState && (level === undefined || (fields.层级 ?? '').includes(level))
  })
}

/** 武清30个项目签约里: the meeting that is called by the number of its projects. */
function eventOfNumber(kind: RecordKind, { analysis, retriever }: ComposingContext): FoundName[] {
  const number = /(\d+)个(?:重点)?项目/u.exec(analysis.asking)?.[1]
  const districts = analysis.names.filter((name) => name.kind === 'district').map(({ canonical }) => canonical)
  if (number === undefined || kind !== 'case' || districts.length === 0) return []
  const event = retriever.index.records.find(
    (record) =>
      record.kind === 'event' &&
      record.name.match(/\d+/gu)?.some((held) => held === number) === true &&
      record.districts.some((district) => districts.includes(district)),
  )
  return event ? retriever.names.namesIn(event.name).filter(({ canonical }) => canonical === event.name) : []
}

function chosenOfAll(kind: RecordKind, context: ComposingContext): FoundRecords {
  const { analysis, retriever } = context
  const { industries, period, amounts, places } = analysis
  const { index } = retriever
  const origins = originsAsked(analysis.asking, analysis.names)
  const excluded = namesExcluded(analysis.asking, analysis.names)
  const isWanted = (name: FoundName) => !origins.includes(name) && !excluded.includes(name)
  const names = [...analysis.names.filter(isWanted), ...eventOfNumber(kind, context)]
  const found = findRecords({ kind, names, excluded, industries, amounts, ...(period ? { period } : {}) }, index)
  const isOf = (record: KnowledgeRecord) =>
    places.every((place) => recordText(record, index).whole.includes(normaliseText(place))) &&
    origins.every((origin) => comesFrom(record, origin))
  const kept = (records: readonly KnowledgeRecord[]) => inState(records.filter(isOf), context)
  return { ...found, matching: kept(found.matching), related: kept(found.related), undated: kept(found.undated) }
}

/** The policies of the districts in which the parks asked for lie: what holds there holds for the parks too. */
function chosenOfDistricts(context: ComposingContext): ChosenRecords | undefined {
  const { analysis, retriever } = context
  const parks = new Set(analysis.names.filter(({ kind }) => kind === 'park').map(({ canonical }) => canonical))
  const places = retriever.index.records.filter(({ kind, name }) => kind === 'park' && parks.has(name))
  const districts = [...new Set(places.flatMap((park) => park.districts))].flatMap((district) =>
    retriever.names.namesIn(district).filter(({ kind }) => kind === 'district'),
  )
  if (districts.length === 0) return undefined
  const names = [...analysis.names.filter(({ kind }) => kind !== 'park'), ...districts]
  const chosen = narrowed(chosenOfAll('policy', { ...context, analysis: { ...analysis, names } }), context)
  return chosen && { ...chosen, general: [], districts }
}

/** The records that a list question asks for; undefined where it asks for no set of records, or for one that the base does not tell apart. */
export function chooseRecords(context: ComposingContext): ChosenRecords | undefined {
  const { kind, among } = context.analysis
  if (among.length > 0) return narrowed(chosenAmong(context), context)
  if (!kind || isAboutOneThing(context)) return undefined
  const found = chosenOfAll(kind, context)
  const isOfNone = kind === 'policy' && found.matching.length + found.related.length === 0
  return (isOfNone ? chosenOfDistricts(context) : undefined) ?? narrowed(found, context)
}
