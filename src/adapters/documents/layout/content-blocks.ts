import type { Block } from '../../../domain/block.ts'
import { applyUnits } from '../../../text/table-units.ts'
import type { Line } from './line.ts'
import { headingLevel, isItem } from './numbering.ts'
import type { Piece } from './page-pieces.ts'
import { type Paragraph, paragraphsOf } from './paragraph.ts'
import type { Table } from './table.ts'
import { headerOf } from './table-header.ts'

const LONGEST_HEADING = 60
const LONGEST_CAPTION = 60
const SENTENCE_END = /[。；;，,：:！!]$/
const UNIT_NOTE = /单位\s*[:：]/
const CAPTION = /^(?:附?表|table)\s*[\d一二三四五六七八九十]|(?:表|名单|清单|目录|情况|一览)(?:[（(].*[）)])?$/i

/** The size in which most of the text is set. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of paragraphs) {
    const rounded = Math.round(size)
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length)
  }
  return [...characters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** The level of the heading that the paragraph is, or undefined. */
function levelOf(
  { text, size, isBold, isCentred }: Paragraph,
  body: number,
  title: string | undefined,
): number | undefined {
  if (text === title) return 1
  if (text.length > LONGEST_HEADING || SENTENCE_END.test(text) || !/\p{L}/u.test(text)) return undefined
  const numbered = headingLevel(text)
  if (numbered !== undefined) return numbered
  const isLarge = size > body * 1.15
  if (isLarge) return 2
  if (isItem(text)) return undefined
  return isBold && (isCentred || text.length <= LONGEST_HEADING / 2) ? 3 : undefined
}

function textBlock(paragraph: Paragraph, level: number | undefined): Block {
  const { text, page } = paragraph
  if (level !== undefined) return { type: 'heading', level, text, line: page }
  return { type: isItem(text) ? 'item' : 'paragraph', text, line: page }
}

/** The last short blocks above a table: its caption, its unit. */
function isCaption(block: Block | undefined): block is Block & { text: string } {
  if (!block || block.type === 'row' || block.text.length > LONGEST_CAPTION || /[。；]/.test(block.text)) return false
  return UNIT_NOTE.test(block.text) || CAPTION.test(block.text)
}

function tableBlocks(table: Table, before: readonly Block[]): Block[] {
  const first = table.captionRows + table.headerRows
  const notes = before.slice(-2 - table.captionRows).filter(isCaption)
  const units = applyUnits(
    headerOf(table),
    table.rows.slice(first),
    notes.map(({ text }) => text),
  )
  const pages = table.pages.slice(first)
  return [
    { type: 'row', cells: units.header, line: table.page },
    ...units.rows.map((cells, at): Block => ({ type: 'row', cells, line: pages[at] ?? table.page })),
  ]
}

/** Turns the last paragraph above a table into its heading where it is its caption. */
function withCaption(blocks: Block[], { rows, captionRows, page }: Table): void {
  const level = Math.min(6, (blocks.findLast((block) => block.type === 'heading')?.level ?? 0) + 1)
  const at = blocks.findLastIndex(
    (block) => !(isCaption(block) && UNIT_NOTE.test(block.text) && !CAPTION.test(block.text)),
  )
  const above = blocks[at]
  if (above?.type === 'paragraph' && isCaption(above))
    blocks[at] = { type: 'heading', level, text: above.text, line: above.line }
  const own = rows.slice(0, captionRows).flatMap(([text = '']) => (text === '' ? [] : text))
  for (const text of own) {
    blocks.push(
      UNIT_NOTE.test(text) ? { type: 'paragraph', text, line: page } : { type: 'heading', level, text, line: page },
    )
  }
}

/** Two tables in a row are kept apart by the heading above them, said again. */
function separatorAfter(blocks: readonly Block[], page: number): Block {
  const heading = blocks.findLast((block) => block.type === 'heading')
  return { type: 'heading', level: heading?.level ?? 2, text: heading?.text ?? '表', line: page }
}

/** Blocks of a document whose pages are laid out and joined; `title` is a heading wherever it stands. */
export function blocksOf(pieces: readonly Piece[], title: string | undefined): Block[] {
  const runs: (Line[] | Table)[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (piece.type === 'table') runs.push(piece)
    else if (Array.isArray(last)) last.push(piece)
    else runs.push([piece])
  }
  const paragraphs = runs.map((run) => (Array.isArray(run) ? paragraphsOf(run) : []))
  const body = bodySize(paragraphs.flat())
  const blocks: Block[] = []
  runs.forEach((run, at) => {
    if (Array.isArray(run)) {
      for (const paragraph of paragraphs[at] ?? []) blocks.push(textBlock(paragraph, levelOf(paragraph, body, title)))
      return
    }
    if (blocks.at(-1)?.type === 'row') blocks.push(separatorAfter(blocks, run.page))
    withCaption(blocks, run)
    blocks.push(...tableBlocks(run, blocks))
  })
  return blocks
}
