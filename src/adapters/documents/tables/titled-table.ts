import { applyUnits } from '../../../text/table-units.ts'
import type { GridTable, TableRow } from './grid-tables.ts'
import { isTableNote } from './row-kinds.ts'

const GROUP_COLUMN = '类别'

export interface TitledTable {
  readonly title: string | undefined
  /** Remarks above the header, without the title. */
  readonly above: readonly string[]
  /** Sums and remarks within and below the table. */
  readonly below: readonly string[]
  readonly header: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
}

/** Columns that have a name or a text in any row. */
function usedColumns(table: GridTable): number[] {
  return table.header.flatMap((name, column) =>
    name !== '' || table.rows.some((row) => row.cells[column] !== '') ? [column] : [],
  )
}

/** A sum as a sentence-like remark: 合计：投资额 8000万元，企业数 12家. */
function sumNote(sum: string, header: readonly string[], cells: readonly string[], group: string | undefined): string {
  const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [{ cell, name: header[column] }]))
  const isLabel = (cell: string, place: number): boolean => place < 2 && (sum.startsWith(cell) || sum.endsWith(cell))
  const named = filled.flatMap(({ cell, name }, place) => (isLabel(cell, place) ? [] : [`${name} ${cell}`]))
  const own = sum.replace(/\s/g, '').replace(/[:：]$/, '')
  const label = group !== undefined && /^小计/.test(own) ? `${group} ${own}` : own
  return named.length === 0 ? label : `${label}：${named.join('，')}`
}

interface Columns {
  readonly header: readonly string[]
  readonly cellsOf: (row: TableRow) => readonly string[]
  readonly hasGroups: boolean
}

function columnsOf(table: GridTable): Columns {
  const columns = usedColumns(table)
  const header = columns.map((column) => table.header[column] ?? '')
  const cellsOf = (row: TableRow): string[] => columns.map((column) => row.cells[column] ?? '')
  const hasGroups = table.rows.some((row) => row.group !== undefined && row.sum === undefined)
  if (!hasGroups) return { header, cellsOf, hasGroups }
  return { header: [...header, GROUP_COLUMN], cellsOf: (row) => [...cellsOf(row), row.group ?? ''], hasGroups }
}

/**
 * A table with its units in the cells and its groups as a column; sums are told in words, not as rows.
 * `around` are remarks that stand above the table outside of it.
 */
export function titledTable(table: GridTable, around: readonly string[] = []): TitledTable {
  const title = table.above.find((line) => !isTableNote(line))
  const above = table.above.filter((line) => line !== title)
  const { header: names, cellsOf, hasGroups } = columnsOf(table)
  const { header, rows } = applyUnits(names, table.rows.map(cellsOf), [...around, ...above])
  const placed = table.rows.map((row, index) => ({ ...row, cells: rows[index] ?? [] }))
  const sums = placed.flatMap(({ sum, cells, group }) =>
    sum === undefined ? [] : [sumNote(sum, header, hasGroups ? cells.slice(0, -1) : cells, group)],
  )
  return {
    title,
    above,
    below: [...sums, ...table.below],
    header,
    rows: placed.flatMap(({ sum, cells, line }) => (sum === undefined ? [{ cells, line }] : [])),
  }
}
