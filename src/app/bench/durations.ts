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

/** Each of several repeated measurements at its least: what else the machine was doing only ever adds. */
export function leastOf<T extends Readonly<Record<string, number>>>(rounds: readonly T[]): T {
  const names = Object.keys(rounds[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, Math.min(...rounds.map((round) => round[name]!))])) as T
}

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
