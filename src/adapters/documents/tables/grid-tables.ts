import type { Grid, GridRow } from './grid.ts'
import {
  type FilledCell,
  filledCells,
  headingGroup,
  isPreface,
  isRemark,
  isTableNote,
  summedGroup,
  totalLabel,
} from './row-kinds.ts'

import { headerDepth, headerNames, isDataRow, opensTable } from './table-header.ts'

export interface TableRow {
  readonly cells: readonly string[]
  readonly line: number
  /** The heading within the table under which the row stands. */
  readonly group?: string
  /** What a row is called that sums others up, such as 合计. */
  readonly sum?: string
}

/** A table as it stands in the grid, with units and empty columns still in it. */
export interface GridTable {
  /** Lines above the header: the caption and remarks. */
  readonly above: string[]
  readonly header: readonly string[]
  readonly rows: TableRow[]
  /** Lines within and below the table. */
  readonly below: string[]
}

const LONGEST_LISTED_NAME = 40
const SHORTEST_LIST = 3
const SHORTEST_LIST_AMONG_OTHERS = 6

const textsOf = (rows: readonly GridRow[]): string[] => rows.flatMap((row) => filledCells(row).map(({ text }) => text))

function segmentsOf(grid: Grid): GridRow[][] {
  const segments: GridRow[][] = []
  for (const row of grid.rows) {
    if (row.afterGap || segments.length === 0) segments.push([])
    segments.at(-1)?.push(row)
  }
  return segments
}

/** Whether rows of one text each are a list of names with its heading, rather than lines of prose. */
function isNameList(rows: readonly GridRow[], isAlone: boolean): boolean {
  const filled = rows.map(filledCells)
  const column = filled[0]?.[0]?.column
  return (
    rows.length >= (isAlone ? SHORTEST_LIST : SHORTEST_LIST_AMONG_OTHERS) &&
    filled.every(
      ([cell, ...more]) =>
        cell !== undefined &&
        more.length === 0 &&
        cell.column === column &&
        cell.span === 1 &&
        cell.text.length <= LONGEST_LISTED_NAME &&
        !/[。；：:;]/.test(cell.text) &&
        !isTableNote(cell.text),
    )
  )
}

const isColumnNumbers = (filled: readonly FilledCell[]): boolean =>
  filled.length >= 3 && filled.every(({ text }, index) => text === String(index + 1))

/** Puts the rows below a header where they belong: rows, sums, groups and remarks. */
function addBody(table: GridTable, rows: readonly GridRow[], headerTexts: ReadonlySet<string>, group?: string): void {
  let current = group
  const opened = new Set<string>()
  const lastOfTable = rows.findLastIndex((row) => filledCells(row).length > 1)
  rows.forEach((row, index) => {
    const filled = filledCells(row)
    const heading = headingGroup(filled, table.header)
    const [only, ...more] = filled
    const isAlone = only !== undefined && more.length === 0
    if (headerTexts.has(JSON.stringify(filled.map(({ text }) => text)))) return
    if (index === 0 && isColumnNumbers(filled)) return
    if (isAlone && heading !== undefined && index < lastOfTable) {
      current = heading
      opened.add(heading)
    } else if (filled.every(({ text }) => isTableNote(text)) || (only && isRemark(only.text))) {
      table.below.push(...filled.map(({ text }) => text))
    } else if (isAlone && table.header.length >= 3 && (heading !== undefined || index > lastOfTable)) {
      table.below.push(only.text)
    } else {
      const summed = summedGroup(filled, table.header)
      if (summed !== undefined) current = summed
      const sum = summed ?? totalLabel(filled)
      table.rows.push({
        cells: row.cells.map(({ text, left }, column) => (left === column ? text.replaceAll('\n', ' ') : '')),
        line: row.line,
        ...(current === undefined ? {} : { group: current }),
        ...(sum === undefined ? {} : { sum }),
      })
    }
  })
  const withRows = new Set(table.rows.flatMap(({ group: of, sum }) => (sum === undefined ? [of] : [])))
  table.below.push(...[...opened].filter((heading) => !withRows.has(heading)))
}

/** The tables of a grid from top to bottom; lines without a table become one of remarks alone. */
export function gridTables(grid: Grid): GridTable[] {
  const segments = segmentsOf(grid)
  const tables: GridTable[] = []
  const seenHeaders = new Map<GridTable, Set<string>>()
  let pending: string[] = []
  for (const segment of segments) {
    const start = segment.findIndex((row) => !isPreface(filledCells(row)))
    const last = tables.at(-1)
    if (start < 0) {
      const [first, ...others] = segment
      if (first && isNameList(segment, segments.length === 1)) {
        const table: GridTable = { above: pending, header: headerNames([first]), rows: [], below: [] }
        tables.push(table)
        addBody(table, others, new Set())
        pending = []
        continue
      }
      const lines = textsOf(segment)
      const remarks = last && pending.length === 0 ? lines.findIndex((line) => !isRemark(line)) : 0
      const own = remarks < 0 ? lines.length : remarks
      last?.below.push(...lines.slice(0, own))
      pending.push(...lines.slice(own))
      continue
    }
    const above = [...pending, ...textsOf(segment.slice(0, start))]
    pending = []
    const first = segment[start]
    if (last && first && above.length === 0 && !opensTable(segment, start)) {
      addBody(last, segment.slice(start), seenHeaders.get(last) ?? new Set(), last.rows.at(-1)?.group)
      continue
    }
    const depth = first && isDataRow(first) ? 0 : headerDepth(segment, start)
    const headerRows = segment.slice(start, start + depth)
    const table: GridTable = {
      above,
      header: depth === 0 ? (first?.cells ?? []).map(() => '') : headerNames(headerRows),
      rows: [],
      below: [],
    }
    const texts = new Set(headerRows.map((row) => JSON.stringify(filledCells(row).map(({ text }) => text))))
    seenHeaders.set(table, texts)
    tables.push(table)
    addBody(table, segment.slice(start + depth), texts)
  }
  const last = tables.at(-1)
  if (last) last.below.push(...pending)
  else if (pending.length > 0) tables.push({ above: pending, header: [], rows: [], below: [] })
  return tables
}
