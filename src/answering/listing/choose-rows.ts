import type { KnowledgeRecord } from '../../domain/record.ts'
import { normaliseText } from '../../text/normalise.ts'
import { wordBoundaries } from '../../text/word-boundaries.ts'
import type { ComposingContext } from '../composition.ts'
import { placeInPeriod } from '../understanding/asked-period.ts'
import { contentWords } from './content-words.ts'

/** So far down the ranking a list may stand and still be the one that is asked for. */
const LEADING_HITS = 8
const SHORTEST_CELL = 2
/** So many characters of a list's title in the question call the list by name. */
const CALLED = 4

interface List {
  readonly title: string
  readonly words: string
  readonly rows: readonly KnowledgeRecord[]
}

function leadingLists({ retrieval, retriever: { index } }: ComposingContext): List[] {
  const documents = new Set(
    retrieval.hits
      .slice(0, LEADING_HITS)
      .filter(({ passage }) => passage.tableHeader !== undefined)
      .map(({ passage }) => passage.documentId),
  )
  return [...documents].flatMap((documentId) => {
    const rows = index.records.filter((record) => record.kind === 'row' && record.documentId === documentId)
    const title = rows[0]?.list
    if (title === undefined) return []
    const [passage] = index.passagesOf(documentId)
    const cells = rows.flatMap((row) => [...Object.keys(row.fields), ...Object.values(row.fields)])
    return [{ title, rows, words: normaliseText([title, ...(passage?.aliases ?? []), ...cells].join('\n')) }]
  })
}

interface Rows {
  readonly rows: readonly KnowledgeRecord[]
  /** Values of the rows that the question names. */
  readonly values: readonly string[]
}

const SAME_STATE = /已经?|正在|还在?|中$|的|了/gu
const REMARK = /\([^()]*\)/gu
/** A column whose values say a class, not a name, has few of them. */
const MOST_CLASSES = 0.75

/** Of the rows those with a value that the question names, column by column: 国家级经开区 leaves out 综合保税区, 还在编制 those 已印发. */
function withNamedValues(
  rows: readonly KnowledgeRecord[],
  question: string,
  title: string,
  isPlace: (text: string) => boolean,
): Rows {
  const columns = new Set(rows.flatMap((row) => Object.keys(row.fields)))
  const boundaries = wordBoundaries(question)
  const plain = question.replace(SAME_STATE, '')
  const isSaid = (value: string): boolean => {
    if (value.length < SHORTEST_CELL || /^\d+$/u.test(value) || title.includes(value.replace(REMARK, ''))) return false
    const at = question.indexOf(value)
    if (at >= 0) return boundaries.has(at) && boundaries.has(at + value.length)
    const state = value.replace(REMARK, '').replace(SAME_STATE, '')
    return state.length >= SHORTEST_CELL && state !== value && plain.includes(state) && !isPlace(state)
  }
  return [...columns].reduce<Rows>(
    ({ rows: left, values }, column) => {
      const cells = new Set(left.map((row) => row.fields[column]))
      if (left.length > 1 && cells.size > MOST_CLASSES * left.length) return { rows: left, values }
      const named = left.filter((row) => isSaid(normaliseText(row.fields[column] ?? '')))
      const [first] = named
      return first ? { rows: named, values: [...values, first.fields[column]!] } : { rows: left, values }
    },
    { rows, values: [] },
  )
}

/** Of the rows those that hold a word which only some of them hold. */
function withWords(rows: readonly KnowledgeRecord[], words: readonly string[]): readonly KnowledgeRecord[] {
  return words.reduce((left, word) => {
    const holding = left.filter((row) => normaliseText(Object.values(row.fields).join('\n')).includes(word))
    return holding.length > 0 ? holding : left
  }, rows)
}

/** The longest run of characters other than digits that two texts share. */
function longestShared(text: string, other: string): number {
  const runs = text.split(/\d+/u)
  return Math.max(0, ...runs.map((run) => longestSharedRun(run, other)))
}

function longestSharedRun(text: string, other: string): number {
  let longest = 0
  for (let from = 0; from < text.length; from++) {
    while (from + longest < text.length && other.includes(text.slice(from, from + longest + 1))) longest++
  }
  return longest
}

/** Rows of one published list. */
export interface ChosenRows extends Rows {
  readonly title: string
  /** The question calls the list by its title, or a good part of it. */
  readonly isCalled: boolean
}

/** The rows of the published list that a question asks for: one that leads the ranking and speaks of all that is asked. */
export function chooseRows(context: ComposingContext): ChosenRows | undefined {
  const { analysis } = context
  const { names, industries } = analysis
  const things = names.filter(({ kind }) => kind !== 'district' && kind !== 'park').map(({ text }) => text)
  const content = contentWords(context).filter(({ isThing }) => isThing)
  const words = [...content.map(({ word }) => word), ...things, ...industries].map(normaliseText)
  if (words.length === 0) return undefined
  const list = leadingLists(context).find((one) => words.every((word) => one.words.includes(word)))
  if (!list) return undefined
  const withoutNames = names.reduce((text, name) => text.replace(name.text, ' '), normaliseText(analysis.asking))
  const isCalled = longestShared(normaliseText(list.title), withoutNames) >= CALLED
  const isPlace = (text: string) =>
    context.retriever.index.places.some(({ name, aliases }) => [name, ...aliases].includes(text))
  const named = withNamedValues(list.rows, normaliseText(analysis.asking), normaliseText(list.title), isPlace)
  const isValueCalled = named.values.some((value) => value.length >= CALLED)
  const districts = analysis.names.filter(({ kind }) => kind === 'district' || kind === 'park')
  const title = normaliseText(list.title)
  const particular = words.filter((word) => !title.includes(word))
  const rows = withWords(named.rows, particular).filter((row) => {
    const cells = normaliseText(Object.values(row.fields).join('\n'))
    const text = `${cells}\n${normaliseText(list.title)}`
    const isPlaced = districts.every(({ aliases }) => aliases.some((alias) => text.includes(normaliseText(alias))))
    const { period } = analysis
    return isPlaced && (!period || row.from === undefined || placeInPeriod(row, period) !== 'outside')
  })
  return rows.length > 0
    ? { title: list.title, rows, values: named.values, isCalled: isCalled || isValueCalled }
    : undefined
}
