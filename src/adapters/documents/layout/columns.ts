import { rowsOf, textOf } from './line.ts'
import { type Box, boxAround, median, type Word } from './word.ts'

const STEPS = 40
const FEWEST_LINES = 3
/** How much of a column's width its lines take at least, where it holds running text rather than cells. */
const FILLED = 0.75

/** Columns narrower than this many letters hold names and figures rather than sentences. */
const NARROWEST = 10
/** Sentences have a mark in every third line at least. */
const MARK = /[，。；、：]|[,.;:](?=\s|$)/g

interface Gutter {
  readonly left: readonly Word[]
  readonly right: readonly Word[]
  readonly box: Box
}

function isRunningText(words: readonly Word[]): boolean {
  const rows = rowsOf(words).map((row) => ({ ...boxAround(row), marks: textOf(row).match(MARK)?.length ?? 0 }))
  const { left, right } = boxAround(rows)
  const size = median(words.map((word) => word.size))
  if (rows.length < FEWEST_LINES || right - left < NARROWEST * size) return false
  const full = rows.filter((row) => row.right - row.left >= FILLED * (right - left))
  const marks = rows.reduce((sum, row) => sum + row.marks, 0)
  return full.length >= rows.length / 2 && marks >= rows.length / 3
}

/** Both columns begin where the later one begins, and end before a wide gap below the shorter one. */
function trimmed(left: readonly Word[], right: readonly Word[]): Gutter | undefined {
  const top = Math.max(boxAround(left).top, boxAround(right).top)
  const shorter = Math.min(boxAround(left).bottom, boxAround(right).bottom)
  const inColumns = [...left, ...right].filter((word) => word.bottom > top)
  let bottom = shorter
  for (const row of rowsOf(inColumns).map((words) => ({ ...boxAround(words), size: words[0]?.size ?? 0 }))) {
    if (row.top > bottom + row.size * 1.5) break
    bottom = Math.max(bottom, row.bottom)
  }
  const isWithin = (word: Word) => word.bottom > top && word.top < bottom
  const columns = { left: left.filter(isWithin), right: right.filter(isWithin) }
  if (!isRunningText(columns.left) || !isRunningText(columns.right)) return undefined
  return { ...columns, box: boxAround([...columns.left, ...columns.right]) }
}

/** Where no word crosses `x`, between words that do. */
function guttersAt(x: number, words: readonly Word[]): Gutter[] {
  const gutters: Gutter[] = []
  let run: Word[] = []
  const close = () => {
    const left = run.filter((word) => word.right <= x)
    const right = run.filter((word) => word.left >= x)
    const gutter = left.length > 0 && right.length > 0 ? trimmed(left, right) : undefined
    if (gutter) gutters.push(gutter)
    run = []
  }
  for (const row of rowsOf(words)) {
    if (row.some((word) => word.left < x && word.right > x)) close()
    else run.push(...row)
  }
  close()
  return gutters
}

/**
 * The columns of running text in reading order: what stands above two columns, the left one, the right one, what
 * stands below. Text without columns is one; a table is not taken apart.
 */
export function columnsOf(words: readonly Word[]): Word[][] {
  if (words.length === 0) return []
  const { left, right } = boxAround(words)
  let best: Gutter | undefined
  for (let step = Math.ceil(STEPS / 4); step <= (STEPS * 3) / 4; step++) {
    for (const gutter of guttersAt(left + ((right - left) * step) / STEPS, words)) {
      const height = (one: Gutter) => one.box.bottom - one.box.top
      if (!best || height(gutter) > height(best)) best = gutter
    }
  }
  if (!best) return [[...words]]
  const inside = new Set([...best.left, ...best.right])
  const { top } = best.box
  const others = words.filter((word) => !inside.has(word))
  return [
    ...columnsOf(others.filter((word) => word.top < top)),
    ...columnsOf(best.left),
    ...columnsOf(best.right),
    ...columnsOf(others.filter((word) => word.top >= top)),
  ]
}
