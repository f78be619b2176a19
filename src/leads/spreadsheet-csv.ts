import { stringify } from 'csv-stringify/sync'

/** A spreadsheet would run a cell that begins like this as a formula, in full width too; a leading quote makes it text. */
const FORMULA = /^\s*[=+\-@\t\r\n|%＝＋－＠]/

const safeCell = (value: string): string => (FORMULA.test(value) ? `'${value}` : value)

/** Rows as CSV for people's spreadsheets: RFC 4180 with the byte order mark that they need for Chinese; no cell is run. */
export function spreadsheetCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((cells) => cells.map(safeCell))
  return stringify(lines, { bom: true, record_delimiter: '\r\n' })
}
