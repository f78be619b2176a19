import type { Block } from '../../domain/block.ts'
import { applyUnits } from '../../text/table-units.ts'

type Row = Extract<Block, { type: 'row' }>

/** The rows of a table with the units that its header, or the line above it, names written into their cells. */
function measured(rows: readonly Row[], above: Block | undefined): Row[] {
  const [header, ...others] = rows
  if (!header || others.length === 0 || others.some(({ cells }) => cells.length !== header.cells.length))
    return [...rows]
  const notes = above && above.type !== 'row' ? [above.text] : []
  const applied = applyUnits(
    header.cells,
    others.map(({ cells }) => cells),
    notes,
  )
  return [
    { ...header, cells: applied.header },
    ...others.map((row, at) => ({ ...row, cells: applied.rows[at] ?? row.cells })),
  ]
}

/** Blocks whose tables say with each number what it measures: 8000 below 投资额(万元) becomes 8000万元. */
export function withMeasuredTables(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    if (block?.type !== 'row') {
      if (block) result.push(block)
      at += 1
      continue
    }
    const length = blocks.slice(at).findIndex(({ type }) => type !== 'row')
    const rows = blocks.slice(at, length < 0 ? undefined : at + length) as Row[]
    result.push(...measured(rows, blocks[at - 1]))
    at += rows.length
  }
  return result
}
