import type { DurationSummary } from '../domain/lead-statistics.ts'

/**
 * A percentile with linear interpolation between the two nearest values: definition 7 of Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages", The American Statistician 50 (1996), the default of R and NumPy.
 * @param values in any order and unit.
 * @param share of the values that lie below, 0 to 1.
 * @returns in the unit of the values; undefined where there are none.
 */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const low = sorted[Math.floor(position)]
  const high = sorted[Math.ceil(position)]
  if (low === undefined || high === undefined) return undefined
  return low + (high - low) * (position - Math.floor(position))
}

/** Number, median and 90th percentile of durations in minutes, by {@link percentile}; both absent where there is none. */
export function summariseDurations(minutes: readonly number[]): DurationSummary {
  const [medianMinutes, ninetiethMinutes] = [percentile(minutes, 0.5), percentile(minutes, 0.9)]
  if (medianMinutes === undefined || ninetiethMinutes === undefined) return { count: 0 }
  return { count: minutes.length, medianMinutes, ninetiethMinutes }
}
