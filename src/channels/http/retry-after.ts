const SHORTEST_MS = 1_000
const LONGEST_MS = 3_600_000

/**
 * How long a `Retry-After` header asks to wait, in milliseconds.
 * @param value seconds or an HTTP date.
 * @returns between a second and an hour, so that a receiver can neither be hammered nor hold everything up for good;
 *   undefined for what is neither.
 */
export function retryAfterMs(value: string | null, now: Date): number | undefined {
  const text = value?.trim() ?? ''
  const wish = /^\d+$/.test(text)
    ? Number(text) * 1_000
    : /[A-Za-z]/.test(text)
      ? Date.parse(text) - now.getTime()
      : NaN
  return Number.isNaN(wish) ? undefined : Math.min(LONGEST_MS, Math.max(SHORTEST_MS, wish))
}
