import { type Ruling, touchingRulings, wholeRulings } from './ruling.ts'
import { type Box, boxAround } from './word.ts'

/** A cell, over the rows and columns from `row` and `column` on. */
export interface Area extends Box {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface Grid extends Box {
  readonly rowCount: number
  readonly columnCount: number
  readonly areas: readonly Area[]
}

function distinct(values: readonly number[], slack: number): number[] {
  const result: number[] = []
  for (const value of [...values].sort((one, other) => one - other)) {
    if (result.length === 0 || value - (result.at(-1) ?? 0) > slack) result.push(value)
  }
  return result
}

function gridOf(rulings: readonly Ruling[], slack: number): Grid | undefined {
  const box = boxAround(rulings)
  const horizontal = rulings.filter(({ isHorizontal }) => isHorizontal)
  const vertical = rulings.filter(({ isHorizontal }) => !isHorizontal)
  const ys = distinct([box.top, ...horizontal.map(({ top }) => top), box.bottom], slack)
  const xs = distinct([box.left, ...vertical.map(({ left }) => left), box.right], slack)
  const [rowCount, columnCount] = [ys.length - 1, xs.length - 1]
  if (rowCount < 2 || columnCount < 2 || vertical.length === 0) return undefined
  const y = (row: number) => ys[row] ?? 0
  const x = (column: number) => xs[column] ?? 0
  const hasLineBelow = (row: number, column: number) => {
    const middle = (x(column) + x(column + 1)) / 2
    return horizontal.some(
      (one) => Math.abs(one.top - y(row + 1)) <= slack && one.left <= middle && one.right >= middle,
    )
  }
  const hasLineRight = (row: number, column: number) => {
    const middle = (y(row) + y(row + 1)) / 2
    return vertical.some(
      (one) => Math.abs(one.left - x(column + 1)) <= slack && one.top <= middle && one.bottom >= middle,
    )
  }
  const taken = new Set<number>()
  const areas: Area[] = []
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (taken.has(row * columnCount + column)) continue
      let columnSpan = 1
      while (column + columnSpan < columnCount && !hasLineRight(row, column + columnSpan - 1)) columnSpan++
      let rowSpan = 1
      while (row + rowSpan < rowCount && !hasLineBelow(row + rowSpan - 1, column)) rowSpan++
      for (let down = 0; down < rowSpan; down++) {
        for (let across = 0; across < columnSpan; across++) taken.add((row + down) * columnCount + column + across)
      }
      const edges = { left: x(column), right: x(column + columnSpan), top: y(row), bottom: y(row + rowSpan) }
      areas.push({ row, column, rowSpan, columnSpan, ...edges })
    }
  }
  return areas.length < 4 ? undefined : { ...box, rowCount, columnCount, areas }
}

/** The tables that these lines draw, of at least two rows and two columns. Ends may miss one another by `slack`. */
export function gridsOf(rulings: readonly Ruling[], slack: number): Grid[] {
  return touchingRulings(wholeRulings(rulings, slack), slack).flatMap((group) => gridOf(group, slack) ?? [])
}
