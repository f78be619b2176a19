import type { ComposingContext } from '../composition.ts'
import { judgeQuantity } from './judged-quantity.ts'
import type { PlacedTier } from './placed-tier.ts'
import { isWhereNamed } from './reaches-place.ts'
import type { SaidQuantity } from './said-quantities.ts'

const MOST_CLAUSES = 2

/**
 * Of rows from which nothing can be computed for what was told, those that it may lie in, one for each clause; what
 * only one place gives, where that place is named.
 */
export function clausesFor(
  rows: readonly PlacedTier[],
  said: readonly SaidQuantity[],
  { analysis: { names }, retriever: { index } }: ComposingContext,
): PlacedTier[] {
  const open = rows.filter(
    ({ record, tier }) =>
      isWhereNamed(record, tier, names, index) &&
      tier.conditions.every((one) => (judgeQuantity(one, said)?.side ?? 'within') === 'within'),
  )
  return [...Map.groupBy(open, ({ record, tier }) => [record.id, ...tier.facts].join('\n')).values()]
    .map(([first]) => first!)
    .slice(0, MOST_CLAUSES)
}
