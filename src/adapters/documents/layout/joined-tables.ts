import { joinLines } from './joined-text.ts'
import type { Piece } from './page-pieces.ts'
import type { Table } from './table.ts'

const SAME_EDGE = 6
const CONTINUED = /^[（(]?(?:续|接上)表|[（(]续(?:表)?[）)]$/

const isSameRow = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one !== undefined && other !== undefined && one.every((cell, column) => cell === other[column])

function goesOn(before: Table, after: Table): boolean {
  const lastPage = before.pages.at(-1) ?? before.page
  const hasSameEdges =
    Math.abs(before.left - after.left) < SAME_EDGE && Math.abs(before.right - after.right) < SAME_EDGE
  return (
    after.page === lastPage + 1 &&
    before.rows[0]?.length === after.rows[0]?.length &&
    (hasSameEdges || repeatedRows(before, after) > 0)
  )
}

/** Whether the row only holds the rest of cells that the end of the page cut. */
const isRest = (row: readonly string[]): boolean =>
  row[0] === '' && row.filter((cell) => cell !== '').length < row.length / 2

/** How many rows of `after` say again what `before` begins with: its captions and header, or its header alone. */
function repeatedRows(before: Table, after: Table): number {
  const head = before.rows.slice(0, before.captionRows + before.headerRows)
  const counts = [0, before.captionRows].map((from) => {
    const wanted = head.slice(from)
    const first = wanted.findIndex((row, at) => !isSameRow(row, after.rows[at]))
    return first < 0 ? wanted.length : first
  })
  return Math.max(...counts)
}

/** Whether the row is a heading across the table. */
const isAcross = (row: readonly string[]): boolean => row.slice(1).every((cell) => cell === '')

/** Fills the cells of merged columns that began on the page before. */
function withOpenCells(rows: readonly (readonly string[])[], columns: ReadonlySet<number>, last: readonly string[]) {
  const open = new Set(columns)
  return rows.map((row) => {
    for (const column of open) if (row[column] !== '' || isAcross(row)) open.delete(column)
    return open.size === 0 ? row : row.map((cell, column) => (open.has(column) ? (last[column] ?? '') : cell))
  })
}

function joined(before: Table, after: Table): Table {
  const further = after.rows.slice(repeatedRows(before, after))
  const rows = [...before.rows]
  const [first] = further
  const last = rows.at(-1)
  if (first && last && isRest(first)) {
    further.shift()
    rows[rows.length - 1] = last.map((cell, column) => joinLines(cell, first[column] ?? ''))
  }
  const mergedColumns = new Set([...before.mergedColumns, ...after.mergedColumns])
  rows.push(...withOpenCells(further, mergedColumns, last ?? []))
  return { ...before, rows, mergedColumns, pages: [...before.pages, ...further.map(() => after.page)] }
}

/** A table that goes on at the top of the next page is one, without the repeated header. */
export function withJoinedTables(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    if (result.at(-1)?.type === 'table' && piece.type === 'line' && CONTINUED.test(piece.text)) continue
    const before = result.at(-1)
    if (before?.type === 'table' && piece.type === 'table' && goesOn(before, piece)) {
      result[result.length - 1] = joined(before, piece)
    } else result.push(piece)
  }
  return result
}
