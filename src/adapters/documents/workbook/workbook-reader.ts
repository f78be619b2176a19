import { RejectedFileError } from '../../../domain/errors.ts'
import type { ReadContent, Sheet } from '../../../domain/read-content.ts'
import { titleLabel } from '../file-title.ts'
import type { FormatFile } from '../format-reader.ts'
import { formOf } from '../tables/form.ts'
import type { Grid } from '../tables/grid.ts'
import { type GridTable, gridTables } from '../tables/grid-tables.ts'
import { titledTable } from '../tables/titled-table.ts'
import { exportedPage, pageGrids } from './page-grids.ts'
import { type SpreadsheetGrids, spreadsheetGrids } from './spreadsheet-grids.ts'

/** The tables of a sheet; a form is a table of one row, whose columns are its labels. */
function tablesOf(grid: Grid): GridTable[] {
  const form = formOf(grid)
  if (!form) return gridTables(grid)
  const row = { cells: form.fields.map(({ text }) => text), line: form.line }
  const header = form.fields.map(({ label }) => label)
  return [{ above: [...form.above], header, rows: [row], below: [...form.below] }]
}

/** Each table is a sheet of its own: a second one on the same sheet is called "Sheet1 (2)". */
const sheetsOf = (name: string, grid: Grid): Sheet[] =>
  tablesOf(grid).map((table, number) => {
    const { title, above, below, header, rows } = titledTable(table)
    return {
      name: number === 0 ? name : `${name} (${number + 1})`,
      ...(title === undefined ? {} : { title }),
      notes: [...above, ...(rows.length === 0 ? header : []), ...below],
      header: rows.length === 0 ? [] : header,
      rows,
    }
  })

async function gridsOf(file: FormatFile): Promise<SpreadsheetGrids> {
  const page = exportedPage(file.bytes)
  if (page === undefined) return spreadsheetGrids(file)
  return { title: undefined, sheets: pageGrids(page).map((grid, index) => ({ name: `Sheet${index + 1}`, grid })) }
}

/**
 * Reads the visible tables of a workbook, .xlsx or .xls, with what people see in their cells; formulas give the value
 * that was saved with them. Web pages that sites give out under the name of a workbook are read too.
 * @throws RejectedFileError for a workbook that is damaged, encrypted, empty or too large, or that holds macros.
 */
export async function readWorkbook(file: FormatFile): Promise<ReadContent> {
  const { title, sheets } = await gridsOf(file)
  const read = sheets.flatMap(({ name, grid }) => sheetsOf(name, grid))
  if (read.length === 0) throw new RejectedFileError(file.path, 'holds no text')
  return { type: 'sheets', labels: titleLabel(title), sheets: read }
}
