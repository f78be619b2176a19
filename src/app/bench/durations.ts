/** What is told of many durations of one thing, in milliseconds. */
export interface Durations {
  readonly median: number
  readonly percentile95: number
}

/** Value below which `share` of the values lie; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export const summarise = (milliseconds: readonly number[]): Durations => ({
  median: quantile(milliseconds, 0.5),
  percentile95: quantile(milliseconds, 0.95),
})

/** Runs something and tells how many milliseconds it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const started = performance.now()
  const result = await work()
  return { result, milliseconds: performance.now() - started }
}
