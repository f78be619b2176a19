/** Full-width letters and digits, and other letters in forms of their own. */
const OTHER_FORMS = /[\u2100-\u24ff\u3200-\u33ff\uff10-\uff5a]/
const MARKS = /[\s\p{P}\p{S}]+/gu

/** Letters and digits only, so that marks and blanks do not count. */
export const lettersOf = (text: string): string =>
  (OTHER_FORMS.test(text) ? text.normalize('NFKC') : text).toLowerCase().replace(MARKS, '')

function pairsOf(text: string): Map<string, number> {
  const letters = lettersOf(text)
  const pairs = new Map<string, number>()
  for (let at = 0; at + 2 <= letters.length; at++) {
    const pair = letters.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const total = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0)

/** How alike two texts are, from 0 to 1: the share of neighbouring characters that both have (Dice). */
export function similarity(one: string, other: string): number {
  if (one === other) return 1
  const [left, right] = [pairsOf(one), pairsOf(other)]
  const sum = total(left) + total(right)
  if (sum === 0) return 0
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return (2 * shared) / sum
}
