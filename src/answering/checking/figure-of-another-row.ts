import type { Language } from '../../domain/language.ts'
import type { Figure } from '../../text/figure.ts'
import { normaliseText } from '../../text/normalise.ts'
import { holdsFigure } from './figures-held.ts'
import { figuresOf } from './figures-of.ts'
import { tableCells } from './table-cells.ts'

const NAMING_CELL = /\p{L}{2,}/u

interface Row {
  readonly text: string
  /** The header above it, needed for the units of its cells. */
  readonly header: string
  readonly names: readonly string[]
}

function rowsOf(text: string): { readonly rows: readonly Row[]; readonly prose: string } {
  const lines = text.split('\n')
  const table = lines.filter((line) => line.includes('|'))
  const [header = '', ...body] = table
  const rows = body.map((line) => ({
    text: line,
    header,
    names: tableCells(line)
      .map(normaliseText)
      .filter((cell) => NAMING_CELL.test(cell)),
  }))
  return { rows, prose: lines.filter((line) => !line.includes('|')).join('\n') }
}

interface Mention {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Where a claim names cells; a name inside a longer one is not meant itself. */
function mentionsIn(claim: string, rows: readonly Row[]): readonly Mention[] {
  const found = [...new Set(rows.flatMap((row) => row.names))].flatMap((name) => {
    const start = claim.indexOf(name)
    return start < 0 ? [] : [{ name, start, end: start + name.length }]
  })
  return found.filter(
    (mention) =>
      !found.some(
        (other) => other.name.length > mention.name.length && other.start <= mention.start && other.end >= mention.end,
      ),
  )
}

/**
 * A figure that only table rows hold, and none of them the row that the claim names before it: 甲's name with 乙's
 * amount.
 */
export function figureOfAnotherRow(claim: string, language: Language, texts: readonly string[]): Figure | undefined {
  const tables = texts.map(rowsOf)
  const rows = tables.flatMap((table) => table.rows)
  if (rows.length < 2) return undefined
  const prose = tables.map((table) => table.prose)
  const said = normaliseText(claim)
  const mentions = mentionsIn(said, rows)
  let from = 0
  let meant: readonly Row[] = []
  for (const figure of figuresOf(said, language)) {
    const before = mentions.filter(({ end }) => end > from && end <= figure.start)
    if (before.length > 0) meant = rows.filter((row) => before.every(({ name }) => row.names.includes(name)))
    from = figure.end
    if (meant.length === 0 || holdsFigure(figure, prose)) continue
    if (!meant.some((row) => holdsFigure(figure, [`${row.header}\n${row.text}`]))) return figure
  }
  return undefined
}
