import type { CellObject, DenseWorkSheet, Range } from '@e965/xlsx'
import type { Grid, GridCell } from '../tables/grid.ts'
import { cellText } from './cell-text.ts'

type Texts = Map<number, Map<number, string>>

function shownTexts(sheet: DenseWorkSheet, date1904: boolean): Texts {
  const texts: Texts = new Map()
  sheet['!data'].forEach((row: (CellObject | undefined)[] | undefined, rowIndex) => {
    if (sheet['!rows']?.[rowIndex]?.hidden) return
    row?.forEach((cell, column) => {
      const text = cell === undefined || sheet['!cols']?.[column]?.hidden ? '' : cellText(cell, date1904)
      if (text === '') return
      const line = texts.get(rowIndex)
      if (line) line.set(column, text)
      else texts.set(rowIndex, new Map([[column, text]]))
    })
  })
  return texts
}

/** The text of a merged area, also where its first cell lies in a hidden row or column. */
function mergedText(sheet: DenseWorkSheet, { s }: Range, date1904: boolean): string {
  const first: CellObject | undefined = sheet['!data'][s.r]?.[s.c]
  return first === undefined ? '' : cellText(first, date1904)
}

/** From which to which row merged areas reach from above, in order and apart from one another. */
function coveredRanges(merges: readonly Range[]): [first: number, last: number][] {
  const ranges: [number, number][] = []
  for (const { s, e } of [...merges].sort((one, other) => one.s.r - other.s.r)) {
    const previous = ranges.at(-1)
    if (previous && s.r + 1 <= previous[1] + 1) previous[1] = Math.max(previous[1], e.r)
    else if (e.r > s.r) ranges.push([s.r + 1, e.r])
  }
  return ranges
}

/** Places of those sorted numbers that lie from `first` to `last`. */
function placesWithin(sorted: readonly number[], first: number, last: number): number[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < first) low = middle + 1
    else high = middle
  }
  const places: number[] = []
  for (let place = low; place < sorted.length && (sorted[place] ?? 0) <= last; place += 1) places.push(place)
  return places
}

/** The grid of what a sheet shows, or how many places it would have where these are more than `most`. */
export function sheetGrid(sheet: DenseWorkSheet, date1904: boolean, most: number): Grid | number {
  const texts = shownTexts(sheet, date1904)
  const rows = [...texts.keys()].sort((one, other) => one - other)
  const columns = [...new Set([...texts.values()].flatMap((row) => [...row.keys()]))].sort((one, other) => one - other)
  if (rows.length * columns.length > most) return rows.length * columns.length
  const merges = (sheet['!merges'] ?? []).filter(({ s, e }: Range) => e.r > s.r || e.c > s.c)
  const cells = rows.map((row) =>
    columns.map((column, index): GridCell => ({ text: texts.get(row)?.get(column) ?? '', left: index, top: row + 1 })),
  )
  for (const merge of merges) {
    const inRows = placesWithin(rows, merge.s.r, merge.e.r)
    const inColumns = placesWithin(columns, merge.s.c, merge.e.c)
    const [top, left] = [rows[inRows[0] ?? -1], inColumns[0]]
    if (top === undefined || left === undefined) continue
    const text = mergedText(sheet, merge, date1904)
    for (const row of inRows) {
      for (const column of inColumns) cells[row]![column] = { text, left, top: top + 1 }
    }
  }
  const covered = coveredRanges(merges)
  let range = 0
  const isGap = (before: number, row: number): boolean => {
    let between = before + 1
    while (between < row) {
      while ((covered[range]?.[1] ?? between) < between) range += 1
      const [first, last] = covered[range] ?? [row, row]
      if (first <= between) between = last + 1
      else if (sheet['!rows']?.[between]?.hidden) between += 1
      else return true
    }
    return false
  }
  return {
    rows: rows.map((row, index) => {
      const before = rows[index - 1]
      return { line: row + 1, afterGap: before !== undefined && isGap(before, row), cells: cells[index] ?? [] }
    }),
  }
}
