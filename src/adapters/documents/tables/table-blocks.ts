import type { Block } from '../../../domain/block.ts'
import { formOf } from './form.ts'
import type { Grid } from './grid.ts'
import { gridTables } from './grid-tables.ts'
import { isTableNote } from './row-kinds.ts'
import { titledTable } from './titled-table.ts'

const LONGEST_CAPTION = 40
const CAPTION = /^(?:附?表|附件)\s*[\d一二三四五六七八九十]/

export interface TablePlace {
  /** The line, row or page of the text on which the table begins. */
  readonly line: number
  /** Level of a heading for the caption. */
  readonly level: number
}

/** A table as blocks: its caption, remarks above it, header and rows, then sums and remarks below. */
export function tableBlocks(grid: Grid, place: TablePlace, around: readonly string[] = []): Block[] {
  const { line, level } = place
  const paragraph = (text: string): Block => ({ type: 'paragraph', text, line })
  const form = formOf(grid)
  if (form) {
    const fields = form.fields.map(({ label, text }): Block => ({ type: 'item', text: `${label}：${text}`, line }))
    return [...form.above.map(paragraph), ...fields, ...form.below.map(paragraph)]
  }
  return gridTables(grid).flatMap((table): Block[] => {
    const { title, above, below, header, rows } = titledTable(table, around)
    const caption: Block[] = title === undefined ? [] : [{ type: 'heading', level, text: title, line }]
    if (rows.length === 0) {
      return [...(title === undefined ? [] : [title]), ...above, ...header, ...below].map(paragraph)
    }
    const body = [header, ...rows.map((row) => row.cells)].map((cells): Block => ({ type: 'row', cells, line }))
    return [...caption, ...above.map(paragraph), ...body, ...below.map(paragraph)]
  })
}

/** Whether a paragraph right above a table is its caption, such as 表1 重点项目. */
const isCaption = (text: string, isCentred: boolean): boolean =>
  text.length <= LONGEST_CAPTION && !/[。；!?！？：:]$/.test(text) && (CAPTION.test(text) || isCentred)

/**
 * Adds a table behind the blocks before it. A caption among these becomes a heading below the level that is open, and
 * a remark such as 单位：万元 counts for the table.
 * @returns the heading that was made of a caption, if any: `closeCaption` ends it where other text follows.
 */
export function appendTable(
  blocks: Block[],
  grid: Grid,
  line: number,
  isCentred: (block: Block) => boolean,
): Block | undefined {
  const around: Block[] = []
  while (blocks.at(-1)?.type === 'paragraph') {
    const last = blocks.at(-1)
    if (last?.type !== 'paragraph' || !isTableNote(last.text)) break
    around.unshift(...blocks.splice(-1))
  }
  const open = blocks.findLast((block) => block.type === 'heading')
  const level = Math.min((open?.type === 'heading' ? open.level : 1) + 1, 6)
  const above = blocks.at(-1)
  if (above?.type === 'paragraph' && isCaption(above.text, isCentred(above)) && grid.rows.length > 1) {
    blocks.splice(-1, 1, { type: 'heading', level, text: above.text, line: above.line })
  }
  const notes = around.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  const start = blocks.length - 1
  blocks.push(...around, ...tableBlocks(grid, { line, level }, notes))
  return blocks.slice(Math.max(start, 0)).findLast((block) => block.type === 'heading' && block !== open)
}

/** Ends a table's caption before text that does not belong to it: the heading above it is opened again. */
export function closeCaption(blocks: Block[], caption: Block): void {
  const at = blocks.indexOf(caption)
  const level = caption.type === 'heading' ? caption.level : 0
  const open = blocks.slice(0, at).findLast((block) => block.type === 'heading' && block.level < level)
  if (open) blocks.push(open)
  else if (caption.type === 'heading') blocks[at] = { type: 'paragraph', text: caption.text, line: caption.line }
}
