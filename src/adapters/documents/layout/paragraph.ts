import { joinLines } from './joined-text.ts'
import type { Line } from './line.ts'
import { isItem, startsPart } from './numbering.ts'

/** Lines that belong together. */
export interface Paragraph {
  readonly text: string
  readonly lines: readonly Line[]
  readonly size: number
  readonly isBold: boolean
  readonly isCentred: boolean
  readonly page: number
}

/** What most lines of a text have in common: the distance to the next, the size of the font. */
interface Usual {
  readonly pitch: number
  readonly size: number
}

/** A line of a table of contents: dots and the number of a page. */
const LEADER = /(?:[.…·]\s?){4,}\s*\d+$/

/** In sizes of the font: official letters have 1.75, generous prints 2. */
const WIDEST_PITCH = 2.3

const isSameSize = (one: Line, other: Line): boolean => Math.abs(one.size - other.size) < 0.12 * one.size

/** Short on both sides alike. */
function isCentred({ left, right, column, size }: Line): boolean {
  const [before, after] = [left - column.left, column.right - right]
  return before > 2.5 * size && after > 2.5 * size && Math.abs(before - after) < 2 * size
}

/** The commonest value, within half a unit. */
function mode(values: readonly number[], unit: number): number | undefined {
  const groups = Map.groupBy(values, (value) => Math.round(value / unit))
  return [...groups.values()].sort((one, other) => other.length - one.length)[0]?.[0]
}

/** Where lines usually begin in the column of each. */
function usualLefts(lines: readonly Line[]): Map<Line, number> {
  const columns = Map.groupBy(lines, ({ page, column }) => `${page} ${column.left} ${column.right}`)
  return new Map(
    [...columns.values()].flatMap((column) => {
      const left = mode(
        column.map((line) => line.left),
        3,
      )
      return column.map((line): [Line, number] => [line, left ?? line.left])
    }),
  )
}

/** Whether `next` begins a paragraph by its indentation, after the lines of `group`. */
function isIndentedAfter(group: readonly Line[], next: Line, usualLeft: number): boolean {
  const [first, last] = [group[0] ?? next, group.at(-1) ?? next]
  if (last.page !== next.page || next.top < last.top) return next.left > usualLeft + 1.2 * next.size
  const hangs = next.left - first.left
  if (isItem(first.text) && hangs > 0.3 * next.size && hangs < 4 * next.size) return false
  if (next.left > last.left + 1.2 * next.size) return true
  const isLevel = Math.abs(next.left - last.left) < 0.6 * next.size
  return group.length === 1 && isLevel && next.left > usualLeft + 1.2 * next.size
}

/** Whether the first word of `next` would still have fitted behind `line`, which no sentence goes on from. */
function endsEarly(line: Line, next: Line): boolean {
  if (/^\p{Ll}/u.test(next.text) && /[\p{Script=Latin}\d,]$/u.test(line.text)) return false
  const room = line.column.right - line.right
  const word = /^[\p{Script=Latin}\d.,%-]+/u.exec(next.text)?.[0] ?? next.text.slice(0, 1)
  const width = ((next.right - next.left) / Math.max(next.text.length, 1)) * word.length
  return room > width + 1.5 * line.size
}

/** Set at the right edge alone, as names and dates below a notice. */
function isAtRight({ left, right, column, size }: Line): boolean {
  return left - column.left > 0.35 * (column.right - column.left) && column.right - right < 2 * size
}

/** Whether both are lines of one title: large or bold, in the middle, not each the width of the column. */
function isTitleBroken(line: Line, next: Line, usual: Usual): boolean {
  const isBalanced = ({ left, right, column, size }: Line) =>
    Math.abs(left - column.left - (column.right - right)) < 1.5 * size
  const isPut = isBalanced(line) && isBalanced(next) && (isCentred(line) || isCentred(next))
  const stands = line.isBold || line.size > usual.size * 1.15
  return isPut && stands && next.top > line.top && next.top - line.top < 2 * line.size
}

/**
 * Whether a sentence ends with the line and more room follows than between the lines of any paragraph: in a text of
 * single lines the usual distance is that between paragraphs.
 */
const endsApart = (line: Line, next: Line): boolean =>
  /[。！？]["'”’」』)）]*$/.test(line.text) && next.top - line.top > WIDEST_PITCH * line.size

/** Whether `next` continues the paragraph of `group`. */
function continues(group: readonly Line[], next: Line, usual: Usual, usualLeft: number): boolean {
  const line = group.at(-1)
  if (!line) return false
  if (!isSameSize(line, next) || line.isBold !== next.isBold) return false
  if (isTitleBroken(line, next, usual)) return true
  if (isCentred(line) || isCentred(next) || isAtRight(line) || isAtRight(next)) return false
  if (
    LEADER.test(line.text) ||
    startsPart(next.text) ||
    isIndentedAfter(group, next, usualLeft) ||
    endsEarly(line, next) ||
    endsApart(line, next)
  )
    return false
  const isSameColumn = line.page === next.page && next.top > line.top
  return !isSameColumn || next.top - line.top < usual.pitch * 1.4
}

/** The usual distance from one line to the next. */
function pitchOf(lines: readonly Line[]): number {
  const distances = lines.slice(1).flatMap((line, at) => {
    const before = lines[at]
    const distance = before && before.page === line.page ? line.top - before.top : 0
    return distance > 0 && distance < 3 * line.size ? [distance] : []
  })
  return mode(distances, 1) ?? Number.POSITIVE_INFINITY
}

/** Paragraphs of consecutive lines, over columns and pages. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const size = mode(
    lines.flatMap((line) => Array<number>(line.text.length).fill(line.size)),
    0.5,
  )
  const usual = { pitch: pitchOf(lines), size: size ?? 0 }
  const lefts = usualLefts(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && continues(group, line, usual, lefts.get(line) ?? line.left)) group.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => {
    const [first] = group
    if (!first) return []
    return {
      text: group.reduce((text, line) => joinLines(text, line.text), ''),
      lines: group,
      size: first.size,
      isBold: group.every(({ isBold }) => isBold),
      isCentred: group.every(isCentred),
      page: first.page,
    }
  })
}
