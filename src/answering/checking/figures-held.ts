import type { Language } from '../../domain/language.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import { supportsFigure } from '../../text/same-figure.ts'
import { figuresOf } from './figures-of.ts'
import { tableCells } from './table-cells.ts'

const LABELLED_UNIT = /[（(]([^（()）\d]{1,6})[)）]\s*[:：]\s*(\d[\d,.]*)/gu
const HEADER_UNIT = /[（(]([^（()）\d]{1,6})[)）]\s*$/u

/** `金额(亿元)：12.7` and a table's `| 12.7 |` below `| 金额(亿元) |` hold 12.7亿元. */
function withUnitsOfLabels(text: string): string {
  const spelled = [...text.matchAll(LABELLED_UNIT)].map(([, unit, number]) => `${number}${unit}`)
  let header: readonly (string | undefined)[] = []
  let width = 0
  for (const line of text.split('\n')) {
    if (!line.includes('|')) continue
    const row = tableCells(line)
    const units = row.map((cell) => HEADER_UNIT.exec(cell.trim())?.[1])
    if (units.some((unit) => unit !== undefined)) {
      header = units
      width = row.length
    } else if (row.length === width) {
      for (const [column, cell] of row.entries()) {
        const unit = header[column]
        if (unit !== undefined && /^\s*\d[\d,.]*\s*$/u.test(cell)) spelled.push(`${cell.trim()}${unit}`)
      }
    }
  }
  return [text, ...spelled].join('\n')
}

/** 津政办规〔2023〕4号 also holds the year and the number that a translation names. */
function partsOfDocumentNumber(figure: Figure): readonly Figure[] {
  const [year, number] = (figure.key ?? '').match(/\d+/gu)?.map(Number) ?? []
  if (figure.unit !== 'document-number' || year === undefined || number === undefined) return [figure]
  const { key: _, ...rest } = figure
  return [
    figure,
    { ...rest, unit: 'date', value: year * 10_000, date: { year } },
    { ...rest, unit: 'count', value: number },
  ]
}

/** A text line by line, each table row with its header, so that what was read once need not be read again in another answer. */
function piecesOf(text: string): string[] {
  let header: string | undefined
  return text.split('\n').flatMap((line) => {
    if (!line.includes('|')) {
      header = undefined
      return line
    }
    if (header !== undefined) return `${header}\n${line}`
    header = line
    return line
  })
}

const MOST_KEPT = 4_096
const kept = new Map<string, readonly Figure[]>()

function figuresOfPiece(piece: string): readonly Figure[] {
  const known = kept.get(piece)
  if (known) return known
  const figures = figuresIn(withUnitsOfLabels(piece)).flatMap(partsOfDocumentNumber)
  const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(piece, figures)
  return figures
}

/** The figures of evidence, with those that a label, a table's header or a document number implies. */
export const figuresOfEvidence = (texts: readonly string[]): Figure[] =>
  texts.flatMap(piecesOf).flatMap((piece) => (piece === '' ? [] : figuresOfPiece(piece)))

/** Whether one of the figures says what a claim says. */
export const isHeldBy = (held: readonly Figure[], claim: Figure): boolean =>
  held.some((candidate) => supportsFigure(candidate, claim))

/** Whether one of the texts holds a figure. */
export const holdsFigure = (figure: Figure, texts: readonly string[]): boolean =>
  isHeldBy(figuresOfEvidence(texts), figure)

/** The first figure of a claim that none of the texts holds, if there is one. */
export function unsupportedFigure(claim: string, language: Language, texts: readonly string[]): Figure | undefined {
  const claimed = figuresOf(claim, language)
  if (claimed.length === 0) return undefined
  const held = figuresOfEvidence(texts)
  return claimed.find((figure) => !isHeldBy(held, figure))
}
