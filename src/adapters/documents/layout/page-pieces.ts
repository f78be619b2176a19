import { alignedTables } from './aligned-table.ts'
import { columnsOf } from './columns.ts'
import { gridsOf } from './grid.ts'
import { type Line, linesOf } from './line.ts'
import { ruledTable } from './ruled-table.ts'
import type { Ruling } from './ruling.ts'
import type { Table } from './table.ts'
import { isInside, type Word } from './word.ts'

/** A line of text or a table. */
export type Piece = Line | Table

/** The size of a page, its words, and the lines drawn on it. */
export interface PageContent {
  readonly number: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rulings: readonly Ruling[]
  /** How far apart the ends of two lines may lie that meet. */
  readonly slack: number
}

/** Puts each table between the lines above and below it, within the column it stands in. */
function withTables(columns: readonly (readonly Line[])[], tables: readonly Table[]): Piece[] {
  const pieces: Piece[] = []
  const waiting = [...tables].sort((one, other) => one.top - other.top)
  const isAbove = (table: Table, line: Line) =>
    table.top < line.top && table.left < line.column.right && table.right > line.column.left
  for (const line of columns.flat()) {
    for (const table of waiting.filter((one) => isAbove(one, line))) {
      pieces.push(table)
      waiting.splice(waiting.indexOf(table), 1)
    }
    pieces.push(line)
  }
  return [...pieces, ...waiting]
}

/** What stands on a page, in reading order. */
export function piecesOf({ number, words, rulings, slack }: PageContent): Piece[] {
  const tables: Table[] = []
  let rest: readonly Word[] = words
  for (const grid of gridsOf(rulings, slack)) {
    const table = ruledTable(grid, rest, number)
    if (!table) continue
    tables.push(table)
    rest = rest.filter((word) => !isInside(word, table))
  }
  for (const { table, words: inTable } of alignedTables(rest, number)) {
    tables.push(table)
    rest = rest.filter((word) => !inTable.has(word))
  }
  const columns = columnsOf(rest).map((column) => linesOf(column, number))
  return withTables(columns, tables)
}
