/** How often each kind of file came out how. */
export class Counts {
  readonly #counts = new Map<string, Map<string, number>>()
  total = 0

  add(kind: string, outcome: string): void {
    const outcomes = this.#counts.get(kind) ?? new Map<string, number>()
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    this.#counts.set(kind, outcomes)
    this.total += 1
  }

  /** One line a kind: how many were tried, and what became of them. */
  table(): string {
    const lines = [...this.#counts].map(([kind, outcomes]) => {
      const tried = [...outcomes.values()].reduce((sum, count) => sum + count, 0)
      const each = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`)
      return `${kind.padEnd(9)} tried ${String(tried).padStart(5)}: ${each.join(', ')}`
    })
    return lines.join('\n')
  }
}
