/** What is told of many durations of one thing, in milliseconds. */
export interface Durations {
  readonly median: number
  readonly percentile95: number
  readonly percentile99: number
}

/** Value below which `share` of the values lie; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const summarise = (milliseconds: readonly number[]): Durations => ({
  median: quantile(milliseconds, 0.5),
  percentile95: quantile(milliseconds, 0.95),
  percentile99: quantile(milliseconds, 0.99),
})

/** Runs something and tells how many milliseconds it took, and how many of all threads' processor time. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ result: T; milliseconds: number; processorMilliseconds: number }> {
  const processor = process.cpuUsage()
  const started = performance.now()
  const result = await work()
  const milliseconds = performance.now() - started
  const { user, system } = process.cpuUsage(processor)
  return { result, milliseconds, processorMilliseconds: (user + system) / 1000 }
}
