import { gridsOf } from './grid.ts'
import { rowsOf, textOf } from './line.ts'
import type { PageContent } from './page-pieces.ts'
import { type Box, boxAround, isInside, type Word } from './word.ts'

/** Running headers and footers stand within this share of the page's height from its edge. */
const EDGE = 0.11
const SAME_HEIGHT = 4
/** The share of pages on which running text stands, when odd and even pages or chapters differ. */
const SHARE_OF_PAGES = 0.3
const PAGE_NUMBER =
  /^(?:[-—–·•]\s*)?(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[-—–·•])?$|^第?\s*\d{1,4}\s*页?\s*[,，/／|]?\s*(?:共\s*)?\d{1,4}\s*页$|^\d{1,4}\s*[/／]\s*\d{1,4}$|^[ivxlc]{1,6}$|^page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/i

/** What stands at the edge of a page, apart from the rest of it. */
interface Block {
  readonly text: string
  readonly words: readonly Word[]
  readonly top: number
  readonly page: number
  readonly isOneLine: boolean
}

/** A number that grows with the pages looks the same on all of them. */
const template = ({ text, page }: Block): string => text.replace(/\d+/, (digits) => `{page ${Number(digits) - page}}`)

/** The rows from the edge on, up to each gap higher than a line: a header alone, a header and the first line, and so on. */
function blocksAtEdge(page: PageContent, isTop: boolean): Block[] {
  const grids = gridsOf(page.rulings, page.slack)
  const rows = rowsOf(page.words).map((words) => ({ words, ...boxAround(words) }))
  const inwards = isTop ? rows : rows.reverse()
  const isAtEdge = (row: Box) => (isTop ? row.bottom < page.height * EDGE : row.top > page.height * (1 - EDGE))
  const first = inwards.findIndex((row) => !isAtEdge(row) || grids.some((grid) => isInside(row, grid)))
  const count = first < 0 ? inwards.length : first
  return inwards.slice(0, count).flatMap((row, at) => {
    const next = inwards[at + 1]
    const gap = next ? Math.max(next.top - row.bottom, row.top - next.bottom) : page.height
    if (gap <= row.bottom - row.top) return []
    const block = inwards.slice(0, at + 1)
    const words = block.flatMap((one) => one.words)
    const text = block.map((one) => textOf(one.words)).join('\n')
    return [{ text, words, top: row.top, page: page.number, isOneLine: at === 0 }]
  })
}

/** The pages without running headers, footers and page numbers: what repeats at the same height from page to page. */
export function withoutRunningText(pages: readonly PageContent[]): PageContent[] {
  const blocks = pages.flatMap((page) => [...blocksAtEdge(page, true), ...blocksAtEdge(page, false)])
  const byText = Map.groupBy(blocks, ({ text }) => text)
  const byTemplate = Map.groupBy(blocks, template)
  const needed = Math.max(2, pages.length * SHARE_OF_PAGES)
  const repeats = (block: Block) => {
    const alike = [...(byText.get(block.text) ?? []), ...(byTemplate.get(template(block)) ?? [])]
    const level = alike.filter((other) => Math.abs(other.top - block.top) < SAME_HEIGHT)
    return new Set(level.map(({ page }) => page)).size >= needed
  }
  const running = blocks.filter((block) => (block.isOneLine && PAGE_NUMBER.test(block.text)) || repeats(block))
  const taken = new Set(running.flatMap(({ words }) => words))
  return pages.map((page) => ({ ...page, words: page.words.filter((word) => !taken.has(word)) }))
}
