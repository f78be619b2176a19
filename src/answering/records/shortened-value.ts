/** In Chinese characters, of which other letters take half the room. */
const COMFORTABLE = 60
const LONGEST = 75
const NARROW = /[ -~]/u
const OPENING = /[(（]/u
const CLOSING = /[)）]/u
/** Between the members of a list. */
const BREAK = /[、;；,，]/u

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (NARROW.test(character) ? 0.5 : 1), 0)

/** Where a value may end: the last break outside brackets that leaves it comfortable to read. */
function lastBreak(value: string): number {
  let depth = 0
  let at = -1
  let width = 0
  for (let index = 0; index < value.length && width < COMFORTABLE; index++) {
    const character = value[index]!
    width += widthOf(character)
    if (OPENING.test(character)) depth++
    else if (CLOSING.test(character)) depth--
    const isInNumber = /\d/u.test(value[index - 1] ?? '') && /\d/u.test(value[index + 1] ?? '')
    if (depth === 0 && BREAK.test(character) && !(character === ',' && isInNumber)) at = index
  }
  return at
}

/** A long value cut between its members, and said to go on; whole where it is short or has none. */
export function shortenedValue(value: string): string {
  if (widthOf(value) <= LONGEST) return value
  const end = lastBreak(value)
  return end > 0 ? `${value.slice(0, end).replace(/。$/u, '')}等` : value
}
