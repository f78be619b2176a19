import { joinOnLine } from './joined-text.ts'
import { type Box, boxAround, median, type Word } from './word.ts'

/** A printed line, with the edges of the column it stands in. */
export interface Line extends Box {
  readonly type: 'line'
  readonly text: string
  readonly words: readonly Word[]
  readonly size: number
  readonly isBold: boolean
  readonly column: { readonly left: number; readonly right: number }
  readonly page: number
}

function overlapsRow(word: Word, row: Box): boolean {
  const shared = Math.min(word.bottom, row.bottom) - Math.max(word.top, row.top)
  return shared > 0.5 * Math.min(word.bottom - word.top, row.bottom - row.top)
}

/** The words by rows of the page, top to bottom, and from left to right within each. */
export function rowsOf(words: readonly Word[]): Word[][] {
  const rows: { words: Word[]; box: Box }[] = []
  for (const word of [...words].sort((one, other) => one.top - other.top)) {
    const row = rows.slice(-4).find(({ box }) => overlapsRow(word, box))
    if (row) {
      row.words.push(word)
      row.box = boxAround([row.box, word])
    } else rows.push({ words: [word], box: word })
  }
  return rows
    .sort((one, other) => one.box.top - other.box.top)
    .map((row) => row.words.sort((one, other) => one.left - other.left))
}

/** The text of words that stand side by side. */
export function textOf(words: readonly Word[]): string {
  let text = ''
  let edge = 0
  for (const word of words) {
    text = text === '' ? word.text : joinOnLine(text, word.text, (word.left - edge) / word.size)
    edge = word.right
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** Parts of a row that stand further apart than `gap` heights of the font. */
export function segmentsOf(row: readonly Word[], gap: number): Word[][] {
  const segments: Word[][] = []
  for (const word of row) {
    const last = segments.at(-1)?.at(-1)
    if (last && word.left - last.right <= gap * Math.max(word.size, last.size)) segments.at(-1)?.push(word)
    else segments.push([word])
  }
  return segments
}

/** The lines of one column of a page. */
export function linesOf(words: readonly Word[], page: number): Line[] {
  const { left, right } = boxAround(words)
  return rowsOf(words).map((row) => ({
    type: 'line',
    text: textOf(row),
    words: row,
    ...boxAround(row),
    size: median(row.flatMap(({ size, text }) => Array<number>(text.length).fill(size))),
    isBold: row.every(({ isBold }) => isBold),
    column: { left, right },
    page,
  }))
}
