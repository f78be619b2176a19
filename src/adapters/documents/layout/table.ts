import type { Box } from './word.ts'

/** A table on a page, or joined from several pages. Every row has as many cells as there are columns. */
export interface Table extends Box {
  readonly type: 'table'
  /** Captions within the table, then its header, then what it lists. */
  readonly rows: readonly (readonly string[])[]
  /** So many rows in front are one cell across the whole table: a caption, a unit. */
  readonly captionRows: number
  /** So many rows after the captions are the header. */
  readonly headerRows: number
  /** Columns with cells over several rows. */
  readonly mergedColumns: ReadonlySet<number>
  readonly page: number
  /** The page on which each row stands. */
  readonly pages: readonly number[]
}
