const LONGEST = 120

/** A text of a document as one line of a terminal: without control characters, cut where it is long. */
export function shownText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
