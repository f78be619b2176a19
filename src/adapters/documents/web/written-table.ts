import type { CheerioAPI } from 'cheerio'
import { RejectedFileError } from '../../../domain/errors.ts'
import { MOST_WORKBOOK_CELLS } from '../limits.ts'
import type { SpannedCell } from '../tables/spanned-grid.ts'
import type { WrittenTable } from './page-block.ts'
import { elementsBelow, type PageElement } from './page-tree.ts'

/** As browsers limit them, or narrower. */
const WIDEST_SPAN = 200
const TALLEST_SPAN = 65_534
const LONGEST_CELL_OF_DATA = 400
const TABLES: ReadonlySet<string> = new Set(['table'])
const ROWS: ReadonlySet<string> = new Set(['tr'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'div', 'h1', 'h2', 'h3'])

/** A table of data, and not one that only lays out the page: several rows and columns, and none with a long text. */
export function isDataTable($: CheerioAPI, table: PageElement): boolean {
  if (table.name !== 'table' || /^(?:presentation|none)$/.test(table.attribs.role ?? '')) return false
  const rows = elementsBelow(table, ROWS)
  if (rows.length < 2 || elementsBelow(table, TABLES).length > 0) return false
  const isLong = elementsBelow(table, CELLS).some((cell) => {
    const paragraphs = elementsBelow(cell, PARAGRAPHS).length
    return paragraphs > 5 && $(cell).text().trim().length > LONGEST_CELL_OF_DATA
  })
  return !isLong && rows.some((row) => $(row).children('td, th').length > 1)
}

function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10)
  return number >= 1 ? Math.min(number, most) : 1
}

/**
 * The cells of a data table, with `textOf` their texts; a caption is a first row over all columns.
 * @throws RejectedFileError when merged cells blow it up beyond all measure.
 */
export function writtenTable(
  $: CheerioAPI,
  path: string,
  table: PageElement,
  textOf: (cell: PageElement) => string,
): WrittenTable {
  const part = $(table)
  const lines = elementsBelow(table, ROWS)
  let places = 0
  const rows = lines.map((row, index) =>
    ($(row).children('td, th').toArray() as PageElement[]).map((cell): SpannedCell => {
      const columns = span(cell.attribs.colspan, WIDEST_SPAN)
      const below = lines.length - index
      const height = cell.attribs.rowspan === '0' ? below : Math.min(below, span(cell.attribs.rowspan, TALLEST_SPAN))
      places += columns * height
      if (places > MOST_WORKBOOK_CELLS) {
        throw new RejectedFileError(path, `holds a table of more than ${MOST_WORKBOOK_CELLS} cells: divide it`)
      }
      return { text: textOf(cell), columns, rows: height }
    }),
  )
  const caption = (part.children('caption').toArray() as PageElement[]).map(textOf).join(' ')
  const width = rows[0]?.reduce((sum, { columns }) => sum + columns, 0) ?? 1
  return caption === '' ? rows : [[{ text: caption, columns: width, rows: 1 }], ...rows]
}

/** Whether a table has a name with a colon in front of each value, as the particulars of an official document. */
function isParticulars(table: WrittenTable): boolean {
  return table.every(
    (cells) => cells.length % 2 === 0 && cells.every(({ text }, at) => at % 2 === 1 || /[:：]$/.test(text)),
  )
}

/** The particulars that a table holds, such as 发文机关：武清区人民政府; undefined for any other table. */
export function particularsOf(table: WrittenTable): string[] | undefined {
  if (!isParticulars(table)) return undefined
  return table.flatMap((cells) =>
    cells.flatMap(({ text }, at) => {
      const value = cells[at + 1]?.text ?? ''
      return at % 2 === 1 || value === '' ? [] : [`${text.replace(/\s*[:：]$/, '')}：${value}`]
    }),
  )
}
