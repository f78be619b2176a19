import type { AskedProperty } from '../asked-property.ts'
import type { QuestionClause } from '../question-clauses.ts'
import { concernsYears, yearsIn } from './place-and-time.ts'
import { type RankedUnit, UNDISCLOSED } from './rank-evidence.ts'

/** How much less relevant than the best unit one may be that holds the property asked for. */
const REACH = 2.6
/** The same within the document that matches best. */
const REACH_IN_DOCUMENT = 4.5

const latestYear = ({ unit }: RankedUnit): number => Math.max(0, ...yearsIn(`${unit.text} ${unit.asOf ?? ''}`))

/** Of several values that are called by name, the latest; the better match where they are as old. */
const newest = (units: readonly RankedUnit[]): RankedUnit | undefined =>
  units.toSorted((left, right) => latestYear(right) - latestYear(left) || right.rank - left.rank)[0]

/** The label under which the value would stand says that it was not published; other figures are then of something else. */
const isUndisclosedValue = ({ unit, label }: RankedUnit, property: AskedProperty): boolean =>
  label !== undefined && property.names(label) && UNDISCLOSED.test(unit.text)

/** For each clause that asks for a property, the unit that holds its value for the clause's years. */
export function propertyHolders(ranked: readonly RankedUnit[], clauses: readonly QuestionClause[]): RankedUnit[] {
  const best = ranked.reduce((left, right) => (right.relevance > left.relevance ? right : left))
  const isInBestDocument = ({ hit }: RankedUnit) => hit.passage.documentId === best.hit.passage.documentId
  const found = clauses.flatMap(({ property, years, asksActual }) => {
    if (!property) return []
    const isUndisclosed = ranked.some((unit) => isInBestDocument(unit) && isUndisclosedValue(unit, property))
    const holding = ranked.filter(
      (unit) =>
        unit.heldProperties.includes(property) &&
        concernsYears(unit, years, asksActual) &&
        (!isUndisclosed || property.names(unit.unit.text)),
    )
    const labelled = holding.filter(
      (unit) => isInBestDocument(unit) && unit.label !== undefined && property.names(unit.label),
    )
    const reachable = holding.filter(
      (unit) => unit.relevance >= best.relevance - (isInBestDocument(unit) ? REACH_IN_DOCUMENT : REACH),
    )
    if (property.name === 'term' && labelled.length > 0) return labelled
    return newest(labelled) ?? reachable.find(({ unit }) => property.names(unit.text)) ?? reachable[0] ?? []
  })
  return [...new Set(found)]
}
