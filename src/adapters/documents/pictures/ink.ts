import type { Box } from '../layout/word.ts'

const DARK = 150
/** What of a cell its lines may take, in dots. */
const INSET = 5
/** Less ink than this is dust. */
const FEWEST_DOTS = 12
const MARGIN = 6

/** The box around the ink in a cell, but for the lines around it; undefined when there is none. */
export function inkBox(grey: Uint8Array, width: number, cell: Box): Box | undefined {
  const [from, to] = [Math.ceil(cell.left) + INSET, Math.floor(cell.right) - INSET]
  const [first, last] = [Math.ceil(cell.top) + INSET, Math.floor(cell.bottom) - INSET]
  let [left, right, top, bottom, dots] = [to, from, last, first, 0]
  for (let y = first; y < last; y++) {
    for (let x = from; x < to; x++) {
      if ((grey[y * width + x] ?? 255) >= DARK) continue
      dots += 1
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  }
  if (dots < FEWEST_DOTS) return undefined
  return { left: left - MARGIN, right: right + MARGIN, top: top - MARGIN, bottom: bottom + MARGIN }
}
