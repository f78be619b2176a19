const WARM_UP_ROUNDS = 2
const ROUNDS = 5

/** Runs `measure` over all items, round after round, some to warm up; what it returned for each item in each that counts. */
export async function inRounds<Item, Figures>(
  items: readonly Item[],
  measure: (item: Item) => Promise<Figures>,
): Promise<Figures[][]> {
  const measured: Figures[][] = items.map(() => [])
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const [at, item] of items.entries()) {
      const figures = await measure(item)
      if (round >= WARM_UP_ROUNDS) measured[at]!.push(figures)
    }
  }
  return measured
}

/** Each of several repeated measurements at its least: what else the machine was doing only ever adds. */
export function leastOfRounds<T extends Readonly<Record<string, number>>>(rounds: readonly T[]): T {
  const names = Object.keys(rounds[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, Math.min(...rounds.map((round) => round[name]!))])) as T
}
