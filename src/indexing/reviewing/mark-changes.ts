import type { FieldChange } from './field-change.ts'
import type { ReviewedDocument, Statement } from './knowledge-contents.ts'

/** Enough of a statement to know it by. */
const BEGINNING = 16

const marksOf = ({ sourceIds, asOf, confidence, conflict }: Statement): [string, string | undefined][] => [
  ['来源', sourceIds.join('、')],
  ['截至', asOf],
  ['可信度', confidence],
  ['不同说法', conflict],
]

const beginningOf = (text: string): string => (text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text)

/** What changed beside the words of statements that stayed: their sources, date, confidence and what another source says. */
export function markChanges(before: ReviewedDocument, after: ReviewedDocument): FieldChange[] {
  const held = Map.groupBy(before.statements, ({ text }) => text)
  return after.statements.flatMap((statement) => {
    const old = held.get(statement.text)?.shift()
    if (!old || statement.isRow) return []
    const said = new Map(marksOf(statement))
    return marksOf(old).flatMap(([label, value]): FieldChange[] =>
      value === said.get(label)
        ? []
        : [{ label: `“${beginningOf(statement.text)}” · ${label}`, before: value, after: said.get(label) }],
    )
  })
}
