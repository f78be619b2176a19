import type { Block } from '../../../domain/block.ts'
import type { SpannedCell } from '../tables/spanned-grid.ts'

export type WrittenTable = readonly (readonly SpannedCell[])[]

/** A piece of a page in reading order: a line of text, or a table as it is written. */
export type PageBlock =
  | {
      readonly type: 'text'
      readonly block: Exclude<Block, { type: 'row' }>
      /** The share of its characters that are links, from 0 to 1. */
      readonly linked: number
      readonly isCentred: boolean
    }
  | { readonly type: 'table'; readonly table: WrittenTable; readonly line: number }

/** The text of a line; undefined for a table. */
export const textOfBlock = (one: PageBlock): string | undefined => (one.type === 'text' ? one.block.text : undefined)
