import type { SupportTier } from '../../domain/support.ts'
import { type FoundQuantity, quantityOf } from './judged-quantity.ts'
import type { SaidQuantity } from './said-quantities.ts'

/** What a row gives for what was told. */
export interface Estimate {
  readonly yuan: number
  /** The source gives this at most. */
  readonly isCeiling: boolean
  /** The rate would give more than the cap. */
  readonly isCapped: boolean
  /** What the rate was taken of; absent of a fixed award. */
  readonly base?: FoundQuantity
}

/** To the cent; floating-point noise of percentages goes. */
const exactly = (yuan: number): number => Number(yuan.toPrecision(12))

/** Rate × base, at most the cap, or the fixed award; undefined where what the rate is of was not told. */
export function estimate({ rate, cap, award }: SupportTier, said: readonly SaidQuantity[]): Estimate | undefined {
  if (award) return { yuan: award.yuan, isCeiling: award.isCeiling, isCapped: false }
  if (!rate) return undefined
  const base = quantityOf(rate.property, said)
  if (base?.quantity.unit !== 'money-cny') return undefined
  const share = exactly((base.quantity.value * rate.percent) / 100)
  const isCapped = cap !== undefined && share > cap.yuan
  return { yuan: isCapped ? cap.yuan : share, isCeiling: rate.isCeiling, isCapped, base }
}
