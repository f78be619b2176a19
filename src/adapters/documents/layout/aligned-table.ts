import { rowsOf, segmentsOf } from './line.ts'
import { cellText } from './ruled-table.ts'
import type { Table } from './table.ts'
import { boxAround, median, type Word } from './word.ts'

/** Cells stand at least so many heights of the font apart. */
const CELL_GAP = 0.9
const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 3
/** A gap between rows is so much wider than one between the lines of a cell. */
const WIDER = 1.6

interface Interval {
  from: number
  to: number
}

/** The stretches that the boxes cover along one axis; gaps narrower than `least` do not part them. */
function covered(intervals: readonly Interval[], least: number): Interval[] {
  const result: Interval[] = []
  for (const { from, to } of [...intervals].sort((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last && from - last.to < least) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}

const across = (words: readonly Word[]) => words.map(({ left, right }) => ({ from: left, to: right }))
const down = (words: readonly Word[]) => words.map(({ top, bottom }) => ({ from: top, to: bottom }))

const isWithin = (word: Word, band: Interval) => word.top >= band.from - 0.1 && word.bottom <= band.to + 0.1

/** Where one row of the table ends and the next begins, when its cells may hold several lines. */
function bandsOf(words: readonly Word[]): Interval[] {
  const bands = covered(down(words), 0)
  const gaps = bands.slice(1).map((band, at) => band.from - (bands[at]?.to ?? 0))
  const narrow = Math.min(...gaps)
  const wide = Math.max(...gaps)
  return wide > Math.max(narrow, 1) * WIDER ? covered(down(words), (narrow + wide) / 2) : bands
}

/** A row without its first cell and with few others goes on with the row before it. */
function withContinuations(rows: readonly string[][]): string[][] {
  const result: string[][] = []
  for (const row of rows) {
    const before = result.at(-1)
    const filled = row.filter((cell) => cell !== '').length
    if (before && result.length > 1 && row[0] === '' && filled <= row.length / 2) {
      row.forEach((cell, column) => {
        before[column] = (before[column] ?? '') + cell
      })
    } else result.push(row)
  }
  return result
}

/** Cells by their order, where every row has as many; undefined elsewhere. */
function cellsInOrder(bands: readonly Interval[], words: readonly Word[]): string[][] | undefined {
  const rows = bands.map((band) => {
    const lines = rowsOf(words.filter((word) => isWithin(word, band)))
    return lines.length === 1 ? segmentsOf(lines[0] ?? [], CELL_GAP) : []
  })
  const width = rows[0]?.length ?? 0
  return width > 0 && rows.every((row) => row.length === width) ? rows.map((row) => row.map(cellText)) : undefined
}

/** Cells by the columns of blank space between them; undefined where a column has no name or nothing below it. */
function cellsInColumns(bands: readonly Interval[], words: readonly Word[]): string[][] | undefined {
  const columns = covered(across(words), median(words.map((word) => word.size)) * CELL_GAP * 0.7)
  const cells = bands.map((band) => {
    const row = words.filter((word) => isWithin(word, band))
    return columns.map(({ from, to }) => cellText(row.filter((word) => word.left >= from && word.right <= to)))
  })
  const rows = withContinuations(cells)
  const isSound = columns.every(
    (_, column) => rows[0]?.[column] !== '' && rows.slice(1).some((row) => row[column] !== ''),
  )
  return isSound ? rows : undefined
}

function tableOf(words: readonly Word[], page: number): Table | undefined {
  const bands = bandsOf(words)
  const rows = cellsInOrder(bands, words) ?? cellsInColumns(bands, words)
  if (!rows || rows.length < FEWEST_ROWS || (rows[0]?.length ?? 0) < FEWEST_COLUMNS) return undefined
  const sparse = rows.filter((row) => row.filter((cell) => cell !== '').length < 2)
  if (sparse.length > rows.length / 4) return undefined
  const pages = rows.map(() => page)
  const heads = { captionRows: 0, headerRows: 1, mergedColumns: new Set<number>() }
  return { type: 'table', ...boxAround(words), rows, ...heads, page, pages }
}

/** A run of rows, each of several cells or the further line of one. */
function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = []
  let run: Word[][] = []
  const close = () => {
    while (run.length > 0 && segmentsOf(run.at(-1) ?? [], CELL_GAP).length < 2) run.pop()
    const full = run.filter((row) => segmentsOf(row, CELL_GAP).length >= FEWEST_COLUMNS)
    if (full.length >= FEWEST_ROWS) runs.push(run.flat())
    run = []
  }
  const width = boxAround(words).right - boxAround(words).left
  for (const row of rowsOf(words)) {
    const { left, right, top } = boxAround(row)
    const segments = segmentsOf(row, CELL_GAP).length
    const size = median(row.map((word) => word.size))
    const isNear = run.length === 0 || top - boxAround(run.at(-1) ?? []).bottom < size * 3
    if (!isNear) close()
    if (segments >= 2 || (run.length > 0 && right - left < width / 3)) run.push(row)
    else close()
  }
  close()
  return runs
}

/** Tables without rulings: words that stand below one another in at least three columns, over at least three rows. */
export function alignedTables(words: readonly Word[], page: number): { table: Table; words: ReadonlySet<Word> }[] {
  return runsOf(words).flatMap((run) => {
    const table = tableOf(run, page)
    return table ? [{ table, words: new Set(run) }] : []
  })
}
