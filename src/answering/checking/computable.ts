import type { Figure } from '../../text/figure.ts'

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

/** Sums, differences, products, shares and quotients of two numbers. */
const combine = (a: number, b: number): readonly number[] => [
  a + b,
  Math.abs(a - b),
  a * b,
  (a * b) / 100,
  ...(b === 0 ? [] : [a / b, (a / b) * 100]),
]

/**
 * Whether a declared figure follows from given ones: by one step of arithmetic from two of them, or as the sum of
 * all of its unit. Counts of rows are taken from what was counted, not from figures, and are not judged here.
 */
export function isComputable(claim: Figure, given: readonly Figure[]): boolean {
  if (claim.unit === 'count' || claim.unit === 'ordinal') return true
  const values = [...new Set(given.map(({ value }) => value))]
  const alike = given.filter(({ unit }) => unit === claim.unit)
  if (
    isClose(
      alike.reduce((sum, { value }) => sum + value, 0),
      claim.value,
    )
  )
    return true
  return values.some((a) => values.some((b) => combine(a, b).some((value) => isClose(value, claim.value))))
}
