import type { Box } from '../layout/word.ts'

const LIKELY = 0.3
const SURE = 0.5
const SMALLEST = 3
/** The model marks the middle of the letters; by this measure the whole of them is taken. */
const GROWTH = 1.6
/** Lines so much longer than high show how far the page is turned. */
const LONG = 8

/** Where text stands, with the slope of its line. */
export interface TextBox extends Box {
  /** Rise by length, downwards; undefined for short ones. */
  readonly slope: number | undefined
}

interface Patch {
  readonly box: Box
  readonly count: number
  readonly sum: number
  readonly slope: number
}

/** All likely dots that hang together with the one at `start`; they are cleared on the way. */
function patchFrom(map: Float32Array, width: number, start: number, stack: Int32Array): Patch {
  let [left, right, top, bottom] = [width, 0, map.length, 0]
  let [count, sum, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0, 0]
  let depth = 0
  const push = (at: number) => {
    const value = map[at] ?? 0
    if (value <= LIKELY) return
    sum += value
    map[at] = 0
    stack[depth++] = at
  }
  push(start)
  while (depth > 0) {
    const at = stack[--depth] ?? 0
    const x = at % width
    const y = (at - x) / width
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
    count += 1
    sumX += x
    sumY += y
    sumXX += x * x
    sumXY += x * y
    if (x > 0) push(at - 1)
    if (x < width - 1) push(at + 1)
    push(at - width)
    push(at + width)
  }
  const slope = (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX)
  return { box: { left, right, top, bottom }, count, sum, slope }
}

function grown({ left, right, top, bottom }: Box): Box {
  const [width, height] = [right - left, bottom - top]
  const by = (width * height * GROWTH) / (2 * (width + height))
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}

/** The boxes of text in what the detecting model says of a picture `width` dots wide. `map` is used up. */
export function textBoxes(map: Float32Array, width: number): TextBox[] {
  const boxes: TextBox[] = []
  const stack = new Int32Array(map.length)
  for (let at = 0; at < map.length; at++) {
    if ((map[at] ?? 0) <= LIKELY) continue
    const { box, count, sum, slope } = patchFrom(map, width, at, stack)
    const [wide, high] = [box.right - box.left, box.bottom - box.top]
    if (Math.min(wide, high) < SMALLEST || sum / count < SURE) continue
    boxes.push({ ...grown(box), slope: wide > LONG * high ? slope : undefined })
  }
  return boxes
}
