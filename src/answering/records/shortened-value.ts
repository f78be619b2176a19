const COMFORTABLE = 60
const OPENING = /[(（]/u
const CLOSING = /[)）]/u
/** Between the members of a list. */
const BREAK = /[、;；,，]/u

/** Where a value may end: the last break outside brackets that leaves it comfortable to read. */
function lastBreak(value: string): number {
  let depth = 0
  let at = -1
  for (let index = 0; index < COMFORTABLE; index++) {
    const character = value[index]!
    if (OPENING.test(character)) depth++
    else if (CLOSING.test(character)) depth--
    const isInNumber = /\d/u.test(value[index - 1] ?? '') && /\d/u.test(value[index + 1] ?? '')
    if (depth === 0 && BREAK.test(character) && !(character === ',' && isInNumber)) at = index
  }
  return at
}

/** A long value cut between its members, and said to go on; whole where it is short or has none. */
export function shortenedValue(value: string): string {
  if (value.length <= COMFORTABLE) return value
  const end = lastBreak(value)
  return end > 0 ? `${value.slice(0, end).replace(/。$/u, '')}等` : value
}
