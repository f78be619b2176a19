import { oneLine } from '../office-text.ts'
import type { GridRow } from './grid.ts'
import { filledCells, isFigure } from './row-kinds.ts'

const DEEPEST_HEADER = 4
const LONGEST_NAME = 20

const hasFigures = (row: GridRow): boolean => filledCells(row).some(({ text }) => isFigure(text))

/** Whether the second row names parts of what the first one groups, where nothing is merged. */
function completes(first: GridRow, second: GridRow): boolean {
  const places = first.cells.map(({ text }, column) => [text !== '', (second.cells[column]?.text ?? '') !== ''])
  const below = places.some(([above, under]) => !above && under)
  const alone = places.some(([above, under]) => above && !under)
  return below && alone && !hasFigures(second) && places.every(([above, under]) => above || under)
}

/** How many rows the header has that begins at a row of the grid. */
export function headerDepth(rows: readonly GridRow[], at: number): number {
  const first = rows[at]
  const second = rows[at + 1]
  if (!first || !second) return 1
  let depth = 1
  while (depth < DEEPEST_HEADER && rows[at + depth]?.cells.some(({ text, top }) => text !== '' && top === first.line)) {
    depth += 1
  }
  if (depth > 1) return depth
  const isGrouped = first.cells.some(({ text, left }, column) => text !== '' && left !== column)
  return (isGrouped && !hasFigures(second)) || completes(first, second) ? 2 : 1
}

const withoutSpacing = (name: string): string =>
  /^(?:\p{Script=Han} )+\p{Script=Han}$/u.test(name) ? name.replaceAll(' ', '') : name

/** The name of each column: what stands above it in the header's rows, joined, such as 投资额 2024年. */
export function headerNames(rows: readonly GridRow[]): string[] {
  const [first, ...below] = rows
  let group = ''
  return (first?.cells ?? []).map((cell, column) => {
    const text = oneLine(cell.text)
    const under = below.map((row) => oneLine(row.cells[column]?.text ?? ''))
    const isNamedBelow = under.some((name) => name !== '' && name !== text)
    if (text !== '') group = isNamedBelow ? text : ''
    const parts = [text === '' && isNamedBelow ? group : text, ...under].filter((part) => part !== '')
    return [...new Set(parts.map(withoutSpacing))].join(' ')
  })
}

/** Whether a row looks like a header rather than like the next row of the table before it. */
export function opensTable(rows: readonly GridRow[], at: number): boolean {
  const row = rows[at]
  if (!row || at + 1 >= rows.length) return false
  const names = filledCells(row).map(({ text }) => text)
  if (names.length < 2 || names.some((name) => isFigure(name) || name.length > LONGEST_NAME)) return false
  return rows.slice(at + 1).some(hasFigures)
}

/** Whether a row has more figures than names, so that it cannot be a header. */
export function isDataRow(row: GridRow): boolean {
  const filled = filledCells(row)
  return filled.filter(({ text }) => isFigure(text)).length > filled.length / 2
}
