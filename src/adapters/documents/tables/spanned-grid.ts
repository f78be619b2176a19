import { MOST_WORKBOOK_CELLS } from '../limits.ts'
import type { Grid, GridCell } from './grid.ts'

/** A cell as a document gives it, with how many columns and rows it spans. */
export interface SpannedCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

const WIDEST_TABLE = 1000

/**
 * Lays cells that span columns and rows out on a grid; rows without any text are left out.
 * @throws Error when the grid would have more places than a workbook may have.
 */
export function spannedGrid(table: readonly (readonly SpannedCell[])[]): Grid {
  const places: GridCell[][] = table.map(() => [])
  let spanned = 0
  const count = (more: number): void => {
    spanned += more
    if (spanned > 2 * MOST_WORKBOOK_CELLS) throw new Error(`a table of more than ${MOST_WORKBOOK_CELLS} cells`)
  }
  table.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (places[row]?.[column]) column += 1
      if (column >= WIDEST_TABLE) break
      const end = Math.min(column + Math.max(cell.columns, 1), WIDEST_TABLE)
      const below = Math.min(row + Math.max(cell.rows, 1), table.length)
      count((end - column) * (below - row))
      for (let under = row; under < below; under += 1) {
        for (let right = column; right < end; right += 1) {
          places[under]![right] = { text: cell.text, left: column, top: row + 1 }
        }
      }
      column = end
    }
  })
  const width = places.reduce((widest, row) => Math.max(widest, row.length), 0)
  count(width * places.length)
  const rows = places.map((row, index) => ({
    line: index + 1,
    afterGap: false,
    cells: Array.from({ length: width }, (_, column) => row[column] ?? { text: '', left: column, top: index + 1 }),
  }))
  return { rows: rows.filter((row) => row.cells.some(({ text, top }) => text !== '' && top === row.line)) }
}
