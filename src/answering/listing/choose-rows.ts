import type { KnowledgeRecord } from '../../domain/record.ts'
import { normaliseText } from '../../text/normalise.ts'
import { wordBoundaries } from '../../text/word-boundaries.ts'
import type { ComposingContext } from '../composition.ts'
import { placeInPeriod } from '../understanding/asked-period.ts'
import { contentWords } from './content-words.ts'

/** So far down the ranking a list may stand and still be the one that is asked for. */
const LEADING_HITS = 8
const SHORTEST_CELL = 2

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

/** Of the rows those with a value that the question names, column by column: 国家级经开区 leaves out 综合保税区. */
function withNamedValues(rows: readonly KnowledgeRecord[], question: string): Rows {
  const columns = new Set(rows.flatMap((row) => Object.keys(row.fields)))
  const boundaries = wordBoundaries(question)
  const isSaid = (value: string): boolean => {
    const at = question.indexOf(value)
    return at >= 0 && !/^\d+$/u.test(value) && boundaries.has(at) && boundaries.has(at + value.length)
  }
  return [...columns].reduce<Rows>(
    ({ rows: left, values }, column) => {
      const isNamed = (row: KnowledgeRecord) => {
        const value = normaliseText(row.fields[column] ?? '')
        return value.length >= SHORTEST_CELL && isSaid(value)
      }
      const named = left.filter(isNamed)
      const [first] = named
      return first ? { rows: named, values: [...values, first.fields[column]!] } : { rows: left, values }
    },
    { rows, values: [] },
  )
}

/** The rows of the published list that a question asks for: one that leads the ranking and speaks of all that is asked. */
export function chooseRows(context: ComposingContext): (Rows & { readonly title: string }) | undefined {
  const { analysis } = context
  const { names, industries } = analysis
  const things = names.filter(({ kind }) => kind !== 'district' && kind !== 'park').map(({ text }) => text)
  const words = [...contentWords(context).map(({ word }) => word), ...things, ...industries.map(normaliseText)]
  if (words.length === 0) return undefined
  const list = leadingLists(context).find((one) => words.every((word) => one.words.includes(word)))
  if (!list) return undefined
  const districts = analysis.names.filter(({ kind }) => kind === 'district' || kind === 'park')
  const named = withNamedValues(list.rows, normaliseText(analysis.asking))
  const rows = named.rows.filter((row) => {
    const cells = normaliseText(Object.values(row.fields).join('\n'))
    const isPlaced = districts.every(({ aliases }) => aliases.some((alias) => cells.includes(normaliseText(alias))))
    const { period } = analysis
    return isPlaced && (!period || row.from === undefined || placeInPeriod(row, period) !== 'outside')
  })
  return rows.length > 0 ? { title: list.title, rows, values: named.values } : undefined
}
