import type { Block } from '../../../domain/block.ts'
import { spannedGrid } from '../tables/spanned-grid.ts'
import { appendTable, closeCaption } from '../tables/table-blocks.ts'
import type { PageBlock } from './page-block.ts'
import { particularsOf } from './written-table.ts'

/** The header of the table that the blocks end with, if they do. */
function headerAtEnd(blocks: readonly Block[]): string | undefined {
  const first = blocks[blocks.findLastIndex(({ type }) => type !== 'row') + 1]
  return first?.type === 'row' ? JSON.stringify(first.cells) : undefined
}

/** Keeps a table from `start` on apart from another right above it, unless it goes on with that one. */
function divide(blocks: Block[], start: number, headerAbove: string): void {
  const header = blocks[start]
  if (header?.type !== 'row') return
  if (JSON.stringify(header.cells) === headerAbove) blocks.splice(start, 1)
  else {
    const heading = blocks.findLast(({ type }) => type === 'heading')
    const text = heading?.type === 'heading' ? heading.text : header.cells.join('、')
    const level = heading?.type === 'heading' ? heading.level : 2
    blocks.splice(start, 0, { type: 'heading', level, text, line: header.line })
  }
}

/** The blocks of an article, tables with their captions among them. */
export function laidOut(pieces: readonly PageBlock[]): Block[] {
  const blocks: Block[] = []
  const centred = new Set<Block>()
  let caption: Block | undefined
  for (const piece of pieces) {
    const particulars = piece.type === 'table' ? particularsOf(piece.table) : undefined
    if (caption && (piece.type === 'table' ? particulars : piece.block.type !== 'heading'))
      closeCaption(blocks, caption)
    caption = undefined
    if (piece.type === 'text') {
      blocks.push(piece.block)
      if (piece.isCentred) centred.add(piece.block)
    } else if (particulars) {
      blocks.push(...particulars.map((text): Block => ({ type: 'item', text, line: piece.line })))
    } else {
      const headerAbove = headerAtEnd(blocks)
      const start = blocks.length
      caption = appendTable(blocks, spannedGrid(piece.table), piece.line, (block) => centred.has(block))
      if (headerAbove !== undefined) divide(blocks, start, headerAbove)
    }
  }
  return blocks
}
