import type { SupportCondition } from '../../domain/support.ts'
import { type Estimate, estimate } from './estimate.ts'
import { type JudgedQuantity, judgeQuantity } from './judged-quantity.ts'
import type { PlacedTier } from './placed-tier.ts'
import type { SaidQuantity } from './said-quantities.ts'

/** A condition with a band and what was told of it. */
export interface JudgedBand extends JudgedQuantity {
  readonly condition: SupportCondition
}

/** What a row gives for what was told. */
export interface FittingTier {
  readonly placed: PlacedTier
  readonly estimate: Estimate
  /** The bands in which what was told lies. */
  readonly bands: readonly JudgedBand[]
}

/** A measure none of whose rows holds what was told, with the band that comes nearest. */
export interface MissedMeasure {
  readonly placed: PlacedTier
  readonly missed: JudgedBand
}

const judgedBands = ({ tier }: PlacedTier, said: readonly SaidQuantity[]): JudgedBand[] =>
  tier.conditions.flatMap((condition) => {
    const judged = judgeQuantity(condition, said)
    return judged ? [{ ...judged, condition }] : []
  })

/** Of rows that all miss: the one that starts lowest when it is too little, the one that ends highest when too much. */
function nearestMiss(rows: readonly (readonly [PlacedTier, readonly JudgedBand[]])[]): MissedMeasure | undefined {
  const misses = rows.flatMap(([placed, bands]) =>
    bands.filter(({ side }) => side !== 'within').map((missed) => ({ placed, missed })),
  )
  const below = misses.filter(({ missed }) => missed.side === 'below')
  const start = ({ missed }: MissedMeasure): number => missed.condition.band?.least?.value ?? 0
  const end = ({ missed }: MissedMeasure): number => missed.condition.band?.most?.value ?? 0
  return below.length > 0
    ? below.toSorted((left, right) => start(left) - start(right))[0]
    : misses.toSorted((left, right) => end(right) - end(left))[0]
}

/** The rows that hold what was told, with what they give, and the measures that it misses; in the order given. */
export function chooseEstimates(
  tiers: readonly PlacedTier[],
  said: readonly SaidQuantity[],
): { readonly fitting: readonly FittingTier[]; readonly missed: readonly MissedMeasure[] } {
  const fitting: FittingTier[] = []
  const missed: MissedMeasure[] = []
  for (const measure of Map.groupBy(tiers, ({ record, tier }) => `${record.id}\n${tier.measure}`).values()) {
    const rows = measure.map((placed) => [placed, judgedBands(placed, said)] as const)
    const holding = rows.filter(([, bands]) => bands.every(({ side }) => side === 'within'))
    for (const [placed, bands] of holding) {
      const given = estimate(placed.tier, said)
      if (given) fitting.push({ placed, estimate: given, bands })
    }
    const miss = holding.length === 0 ? nearestMiss(rows) : undefined
    if (miss) missed.push(miss)
  }
  return { fitting, missed }
}
