import { type DenseWorkSheet, read, set_cptable, type WorkBook } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import { RejectedFileError } from '../../../domain/errors.ts'
import type { FormatFile } from '../format-reader.ts'
import { LONGEST_CELL_CHARACTERS, MOST_WORKBOOK_CELLS } from '../limits.ts'
import { mainPart } from '../package-parts.ts'
import type { Grid } from '../tables/grid.ts'
import { isCompoundFile, isEncryptedPackage, unpackArchive } from '../unpacked-archive.ts'
import { sheetGrid } from './sheet-grid.ts'
import { spreadsheetFile } from './spreadsheet-file.ts'

set_cptable(codePages)

export interface SpreadsheetGrids {
  readonly title: string | undefined
  /** What each visible sheet shows. */
  readonly sheets: readonly { readonly name: string; readonly grid: Grid }[]
}

const MACROS = Buffer.from('_VBA_PROJECT_CUR', 'utf16le')
const PASSWORD = 'needs a password: save it without one'

function oldWorkbook({ path, bytes }: FormatFile): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isEncryptedPackage(bytes)) throw new RejectedFileError(path, PASSWORD)
  if (buffer.includes(MACROS)) throw new RejectedFileError(path, 'holds macros: save it as .xlsx without macros')
  return buffer
}

async function workbookBytes(file: FormatFile): Promise<Buffer> {
  if (/\.xls$/i.test(file.path) && isCompoundFile(file.bytes)) return oldWorkbook(file)
  const archive = await unpackArchive(file)
  if (mainPart(archive, 'xl/workbook.xml') === undefined) {
    throw new RejectedFileError(file.path, 'is no workbook: save it as .xlsx')
  }
  return spreadsheetFile(archive)
}

function parse(bytes: Buffer, path: string): WorkBook {
  try {
    return read(bytes, { type: 'buffer', dense: true, cellStyles: true, cellFormula: false, cellHTML: false })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    if (!/password|encrypt/i.test(message)) throw cause
    throw new RejectedFileError(path, PASSWORD, undefined, { cause })
  }
}

function rejectLongCells(sheet: DenseWorkSheet, path: string): void {
  sheet['!data'].forEach((row, index) => {
    for (const cell of row ?? []) {
      const length = typeof cell?.v === 'string' ? cell.v.length : 0
      if (length > LONGEST_CELL_CHARACTERS) {
        throw new RejectedFileError(path, `a cell of ${length} characters, more than Excel allows`, index + 1)
      }
    }
  })
}

/**
 * Reads what the visible sheets of a workbook show, .xlsx or .xls.
 * @throws RejectedFileError for a workbook that is damaged, encrypted or too large, or that holds macros.
 */
export async function spreadsheetGrids(file: FormatFile): Promise<SpreadsheetGrids> {
  const workbook = parse(await workbookBytes(file), file.path)
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false
  let places = 0
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name]
    if (workbook.Workbook?.Sheets?.[index]?.Hidden || !sheet || !('!data' in sheet)) return []
    rejectLongCells(sheet as DenseWorkSheet, file.path)
    const grid = sheetGrid(sheet as DenseWorkSheet, date1904, MOST_WORKBOOK_CELLS)
    places += typeof grid === 'number' ? grid : grid.rows.length * (grid.rows[0]?.cells.length ?? 0)
    if (typeof grid === 'number' || places > MOST_WORKBOOK_CELLS) {
      throw new RejectedFileError(file.path, `holds more than ${MOST_WORKBOOK_CELLS} cells: divide it`)
    }
    return [{ name, grid }]
  })
  return { title: workbook.Props?.Title, sheets }
}
