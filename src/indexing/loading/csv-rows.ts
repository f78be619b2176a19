import { CsvError, type Info, parse } from 'csv-parse/sync'
import { RejectedFileError } from '../../domain/errors.ts'

export interface CsvRow {
  readonly cells: readonly string[]
  /** The line of the file on which the row begins. */
  readonly line: number
}

export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

/**
 * Reads CSV with a header row; cells are trimmed, empty rows left out.
 * @throws RejectedFileError with the line of a broken quote, a row of another width or a doubled column.
 */
export function parseCsv(text: string, file: string): CsvTable {
  let parsed: { info: Info; record: string[] }[]
  let lastWholeLine = 0
  try {
    parsed = parse(text, {
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (row, { lines }) => {
        lastWholeLine = lines
        return row
      },
    }) as never
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    // A quote that is never closed swallows the rest of the file: the row it is in comes after the last whole one.
    const line = cause.code === 'CSV_QUOTE_NOT_CLOSED' ? lastWholeLine + 1 : Number(cause.lines)
    throw new RejectedFileError(file, `bad CSV: ${cause.message}`, line, { cause })
  }
  const rows = parsed.map(({ info, record }) => ({
    cells: record.map((cell) => cell.trim()),
    line: info.lines - record.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0),
  }))
  const header = rows[0]?.cells
  if (!header) throw new RejectedFileError(file, 'empty', 1)
  const doubled = header.find((name, index) => header.indexOf(name) !== index)
  if (doubled !== undefined) throw new RejectedFileError(file, `the column "${doubled}" is there twice`, 1)
  if (rows.length === 1) throw new RejectedFileError(file, 'a header without rows', 1)
  return { header, rows: rows.slice(1) }
}
