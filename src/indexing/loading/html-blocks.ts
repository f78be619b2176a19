import type { Cheerio, CheerioAPI } from 'cheerio'
import type { Block } from '../../domain/block.ts'

type HtmlNode = Parameters<CheerioAPI['contains']>[0]
export type HtmlElement = Extract<HtmlNode, { attribs: object }>

const BLOCK_ELEMENTS =
  /^(?:address|article|blockquote|body|center|dd|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/

const clean = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim()

/** Headings, paragraphs, list items and table rows below an element, in reading order. */
export function htmlBlocks($: CheerioAPI, root: Cheerio<HtmlElement>): Block[] {
  const blocks: Block[] = []
  let inline = ''
  const flush = (type: 'paragraph' | 'item' = 'paragraph'): void => {
    const text = clean(inline)
    inline = ''
    if (text) blocks.push({ type, text, line: 1 })
  }

  /** Unlike a table that only lays out the page. */
  const isDataTable = (element: HtmlElement): boolean =>
    element.name === 'table' && $(element).find('table').length === 0 && $(element).find('tr').length > 1

  function visitRows(table: HtmlElement): void {
    for (const row of $(table).find('tr').toArray()) {
      const cells = $(row)
        .children('td, th')
        .toArray()
        .map((cell) => clean($(cell).text()))
      if (cells.some((cell) => cell !== '')) blocks.push({ type: 'row', cells, line: 1 })
    }
  }

  function visitElement(element: HtmlElement): void {
    const name = element.name
    const isBlock = BLOCK_ELEMENTS.test(name)
    if (isBlock || name === 'br') flush()
    if (/^h[1-6]$/.test(name)) {
      const text = clean($(element).text())
      if (text) blocks.push({ type: 'heading', level: Number(name.slice(1)), text, line: 1 })
    } else if (isDataTable(element)) {
      visitRows(element)
    } else {
      visitAll(element.children)
      if (isBlock) flush(name === 'li' ? 'item' : 'paragraph')
    }
  }

  function visitAll(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (node.type === 'text') inline += node.data
      else if (node.type === 'tag') visitElement(node)
    }
  }

  visitAll(root.toArray())
  flush()
  return blocks
}
