import type { SupportCondition, SupportProperty } from '../../domain/support.ts'
import { type Side, sideOf, sideOfAtLeast } from './band.ts'
import type { SaidQuantity } from './said-quantities.ts'

/** Investment and equipment stand for one another where only one is told; what is computed so is called assumed. */
const STANDS_FOR: Readonly<Partial<Record<SupportProperty, SupportProperty>>> = {
  investment: 'equipment',
  equipment: 'investment',
}

export interface FoundQuantity {
  readonly quantity: SaidQuantity
  /** It was told of something near, not of this. */
  readonly isAssumed: boolean
}

/** What was told of a property, or of what may stand for it. */
export function quantityOf(property: SupportProperty, said: readonly SaidQuantity[]): FoundQuantity | undefined {
  const exact = said.findLast((quantity) => quantity.property === property)
  if (exact) return { quantity: exact, isAssumed: false }
  const near = said.findLast((quantity) => quantity.property === STANDS_FOR[property])
  return near && { quantity: near, isAssumed: true }
}

export interface JudgedQuantity extends FoundQuantity {
  readonly side: Side
}

/**
 * On which side of a condition's band lies what was told; undefined where nothing was told or nothing is measured.
 * What is spent on equipment alone does not tell that the whole investment is too small.
 */
export function judgeQuantity(
  { property, band }: SupportCondition,
  said: readonly SaidQuantity[],
): JudgedQuantity | undefined {
  const found = band && quantityOf(property, said)
  if (!found || found.quantity.unit !== band.unit) return undefined
  const { value, isOpenUpwards } = found.quantity
  const side = isOpenUpwards ? sideOfAtLeast(band, value) : sideOf(band, value)
  const isOnlyAPart = found.isAssumed && property === 'investment'
  return isOnlyAPart && side === 'below' ? undefined : { ...found, side }
}
