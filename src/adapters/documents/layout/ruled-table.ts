import type { Area, Grid } from './grid.ts'
import { joinLines } from './joined-text.ts'
import { rowsOf, textOf } from './line.ts'
import type { Table } from './table.ts'
import { isInside, type Word } from './word.ts'

/** The text of a cell, its lines joined. */
export const cellText = (words: readonly Word[]): string =>
  rowsOf(words).reduce((text, row) => joinLines(text, textOf(row)), '')

/** How many rows the header takes: more than one where its first row has cells across columns. */
function headerRowsOf(areas: readonly Area[], first: number): number {
  const top = areas.filter(({ row }) => row === first)
  if (top.every(({ columnSpan }) => columnSpan === 1)) return 1
  return Math.max(2, ...top.map(({ rowSpan }) => rowSpan))
}

/** The table that `grid` draws, filled with the words in it; undefined when nothing stands in it. */
export function ruledTable(grid: Grid, words: readonly Word[], page: number): Table | undefined {
  const rows = Array.from({ length: grid.rowCount }, () => Array<string>(grid.columnCount).fill(''))
  const inGrid = words.filter((word) => isInside(word, grid))
  const texts = new Map(grid.areas.map((area) => [area, cellText(inGrid.filter((word) => isInside(word, area)))]))
  if ([...texts.values()].every((text) => text === '')) return undefined
  let captionRows = 0
  while (captionRows < grid.rowCount - 1) {
    const only = grid.areas.find(({ row, columnSpan }) => row === captionRows && columnSpan === grid.columnCount)
    if (!only) break
    captionRows += only.rowSpan
  }
  const headerRows = headerRowsOf(grid.areas, captionRows)
  const mergedColumns = new Set<number>()
  for (const area of grid.areas) {
    const text = texts.get(area) ?? ''
    const isHeader = area.row >= captionRows && area.row < captionRows + headerRows
    if (!isHeader && area.rowSpan > 1) mergedColumns.add(area.column)
    for (let down = 0; down < area.rowSpan; down++) {
      for (let across = 0; across < (isHeader ? area.columnSpan : 1); across++) {
        const row = rows[area.row + down]
        if (row) row[area.column + across] = text
      }
    }
  }
  const { left, right, top, bottom } = grid
  const pages = rows.map(() => page)
  return { type: 'table', left, right, top, bottom, rows, captionRows, headerRows, mergedColumns, page, pages }
}
