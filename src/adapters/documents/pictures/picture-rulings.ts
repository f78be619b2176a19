import { type Ruling, touchingRulings, wholeRulings } from '../layout/ruling.ts'
import { boxAround } from '../layout/word.ts'

const DARK = 150
/** Dots that may miss in a line. */
const HOLE = 3
/** A line is thinner than this share of the picture's width. */
const THICKNESS = 1 / 180
/** A line is longer than this share of the picture's width. */
const LENGTH = 1 / 32
/** Lines that meet make up at least this share of the picture's width: less are strokes of a large character. */
const TABLE = 1 / 7

interface Axis {
  readonly length: number
  readonly count: number
  /** Where the dot at `along` of the line `across` lies. */
  readonly index: (along: number, across: number) => number
}

/** Stretches of dark dots along one axis that are no part of a dark area. */
function stretchesOf(grey: Uint8Array, axis: Axis, shortest: number, thickest: number) {
  const isDark = (along: number, across: number) =>
    across >= 0 && across < axis.count && (grey[axis.index(along, across)] ?? 255) < DARK
  const isArea = (from: number, to: number, across: number) =>
    [across - thickest, across + thickest].some((beside) => {
      let dark = 0
      for (let along = from; along < to; along++) if (isDark(along, beside)) dark++
      return dark > (to - from) / 2
    })
  const stretches: { from: number; to: number; across: number }[] = []
  for (let across = 0; across < axis.count; across++) {
    let from = -1
    let last = -1
    for (let along = 0; along <= axis.length; along++) {
      const dark = along < axis.length && isDark(along, across)
      if (dark) {
        if (from < 0) from = along
        last = along
      } else if (from >= 0 && (along - last > HOLE || along === axis.length)) {
        if (last + 1 - from >= shortest && !isArea(from, last + 1, across))
          stretches.push({ from, to: last + 1, across })
        from = -1
      }
    }
  }
  return stretches
}

/** The lines of tables in a picture, given as brightness of its dots. Ends of lines that meet lie `slack` apart at most. */
export function pictureRulings(grey: Uint8Array, width: number, height: number, slack: number): Ruling[] {
  const shortest = Math.max(30, width * LENGTH)
  const thickest = Math.max(6, Math.round(width * THICKNESS))
  const rows: Axis = { length: width, count: height, index: (x, y) => y * width + x }
  const columns: Axis = { length: height, count: width, index: (y, x) => y * width + x }
  const horizontal = stretchesOf(grey, rows, shortest, thickest).map(
    ({ from, to, across }): Ruling => ({ isHorizontal: true, left: from, right: to, top: across, bottom: across + 1 }),
  )
  const vertical = stretchesOf(grey, columns, shortest, thickest).map(
    ({ from, to, across }): Ruling => ({ isHorizontal: false, left: across, right: across + 1, top: from, bottom: to }),
  )
  return touchingRulings(wholeRulings([...horizontal, ...vertical], slack), slack)
    .filter((group) => boxAround(group).right - boxAround(group).left > width * TABLE)
    .flat()
}
