/** A value of something and how often it occurs. */
export interface Count {
  readonly name: string
  readonly count: number
}

/** How often each name occurs, most frequent first. */
export function counted(names: Iterable<string>): Count[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count)
}

/** The first counts, and the others added up as one. */
export function leading(counts: readonly Count[], most: number, others: (kinds: number) => string): Count[] {
  if (counts.length <= most + 1) return [...counts]
  const rest = counts.slice(most)
  return [
    ...counts.slice(0, most),
    { name: others(rest.length), count: rest.reduce((sum, { count }) => sum + count, 0) },
  ]
}
