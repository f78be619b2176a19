const FIRST_MS = 1000
const LONGEST_MS = 5 * 60 * 1000

/**
 * Doubles with each attempt up to five minutes; the upper half is left to chance, so that many do not return at once.
 * @param attempts how often it was tried, from 1.
 * @param chance 0 to 1.
 */
export function retryDelayMs(attempts: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1))
  return Math.round(full / 2 + (full / 2) * chance)
}
