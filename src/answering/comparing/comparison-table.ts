import type { AnswerTable } from '../../domain/answer.ts'
import type { Statement } from '../composition.ts'

/** One value of one side, with its footnotes; without a value the base has none. */
export interface ComparedValue {
  readonly text?: string
  readonly numbers: readonly number[]
  /** It was counted, not quoted. */
  readonly computed?: string
}

export interface ComparedProperty {
  readonly label: string
  /** One a side, in their order. */
  readonly values: readonly ComparedValue[]
}

const NO_VALUE = '—'
const marks = (numbers: readonly number[]): string => numbers.map((number) => `[${number}]`).join('')

/** Properties of several things as text, one block a property with a line for each thing, and as a table with a column for each. */
export function comparisonTable(
  title: string,
  names: readonly string[],
  properties: readonly ComparedProperty[],
  colon: string,
): { readonly statements: readonly Statement[]; readonly table: AnswerTable } {
  const statements = properties.map(({ label, values }): Statement => {
    const lines = values.map(({ text, numbers }, at) => `· ${names[at]}${colon}${text ?? NO_VALUE}${marks(numbers)}`)
    return { text: [label, ...lines].join('\n'), computed: values.flatMap(({ computed }) => computed ?? []) }
  })
  return {
    statements,
    table: {
      title,
      columns: ['', ...names],
      rows: properties.map(({ label, values }) => ({
        cells: [label, ...values.map(({ text }) => text ?? NO_VALUE)],
        citations: [...new Set(values.flatMap(({ numbers }) => numbers))],
      })),
      text: statements.map((statement) => statement.text).join('\n'),
    },
  }
}
