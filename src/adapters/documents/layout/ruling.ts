import type { Box } from './word.ts'

/** A drawn line: horizontal where it is wider than high. */
export interface Ruling extends Box {
  readonly isHorizontal: boolean
}

/** A ruling along `at`, from `from` to `to`. */
interface Stroke {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The thickest line that is still one rather than a filled area, in points. */
const THICKEST = 3.5

/** The line that a filled or outlined box looks like; undefined when it is an area. */
export function rulingOf(box: Box): Ruling | undefined {
  const width = box.right - box.left
  const height = box.bottom - box.top
  if (Math.min(width, height) > THICKEST || Math.max(width, height) <= THICKEST) return undefined
  return { ...box, isHorizontal: width > height }
}

function joined(strokes: readonly Stroke[], slack: number): Stroke[] {
  const result: Stroke[] = []
  for (const stroke of [...strokes].sort((one, other) => one.from - other.from)) {
    const place = result.findIndex(({ at, to }) => Math.abs(at - stroke.at) <= slack && stroke.from <= to + slack)
    const before = result[place]
    if (before) result[place] = { ...before, to: Math.max(before.to, stroke.to) }
    else result.push(stroke)
  }
  return result
}

/** Lines drawn piece by piece as whole ones; pieces may lie `slack` apart. */
export function wholeRulings(rulings: readonly Ruling[], slack: number): Ruling[] {
  const horizontal = rulings
    .filter(({ isHorizontal }) => isHorizontal)
    .map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right }))
  const vertical = rulings
    .filter(({ isHorizontal }) => !isHorizontal)
    .map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom }))
  return [
    ...joined(horizontal, slack).map(({ at, from, to }) => ({
      isHorizontal: true,
      left: from,
      right: to,
      top: at,
      bottom: at,
    })),
    ...joined(vertical, slack).map(({ at, from, to }) => ({
      isHorizontal: false,
      left: at,
      right: at,
      top: from,
      bottom: to,
    })),
  ]
}

const touch = (one: Box, other: Box, slack: number): boolean =>
  one.left <= other.right + slack &&
  other.left <= one.right + slack &&
  one.top <= other.bottom + slack &&
  other.top <= one.bottom + slack

/** Lines that touch one another, directly or by others, belong together. */
export function touchingRulings(rulings: readonly Ruling[], slack: number): Ruling[][] {
  const groups: Ruling[][] = []
  for (const ruling of rulings) {
    const near = groups.filter((group) => group.some((one) => touch(one, ruling, slack)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push([...near.flat(), ruling])
  }
  return groups
}
