const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—]/u
const HYPHENATED = /\p{Ll}-$/u

const isWide = (character: string): boolean => WIDE.test(character)

/** Two neighbours on one line; `gap` is the room between them in heights of the font. */
export function joinOnLine(before: string, after: string, gap: number): string {
  const needed = isWide(before.slice(-1)) || isWide(after.slice(0, 1)) ? 1 : 0.15
  const isApart = gap > needed || /\s$/.test(before) || /^\s/.test(after)
  return isApart ? `${before.trimEnd()} ${after.trimStart()}` : before + after
}

/** The end of one line and the beginning of the next: Chinese without a blank, Latin with one. */
export function joinLines(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  if (isWide(before.slice(-1)) || isWide(after.slice(0, 1))) return before + after
  if (HYPHENATED.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after
  return /[-/]$/.test(before) ? before + after : `${before} ${after}`
}
