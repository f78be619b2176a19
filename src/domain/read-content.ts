import type { Block } from './block.ts'
import type { Confidence } from './validity.ts'

/** What a document says of itself. */
export interface DocumentLabels {
  readonly title?: string
  readonly publisher?: string
  /** The original address, http or https. */
  readonly url?: string
  /** ISO date, as exact as known. */
  readonly published?: string
}

/** A running text: consecutive rows are one table, of which the first is the header. */
export interface TextContent {
  readonly type: 'text'
  readonly labels: DocumentLabels
  readonly blocks: readonly Block[]
  /** How sure the reading is, where that is less than certain, as after optical recognition. */
  readonly confidence?: Confidence
}

/** One table of a workbook. */
export interface Sheet {
  readonly name: string
  /** The caption above the header. */
  readonly title?: string
  /** Remarks above and below the table, such as 单位:万元 or 注:…. */
  readonly notes: readonly string[]
  /** Names of the columns, each once; units stand in the cells, not here. */
  readonly header: readonly string[]
  /** As many cells as the header has; `line` is the row's number in the sheet, from 1. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
}

export interface SheetsContent {
  readonly type: 'sheets'
  readonly labels: DocumentLabels
  readonly sheets: readonly Sheet[]
}

/** What was read out of a file that is not plain text. */
export type ReadContent = TextContent | SheetsContent
