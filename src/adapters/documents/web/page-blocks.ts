import type { CheerioAPI } from 'cheerio'
import { headingLevel } from '../layout/numbering.ts'
import { inlineText, raisedText } from './inline-text.ts'
import { type PageBlock, textOfBlock } from './page-block.ts'
import { lengthsOf, type PageElement, type PageNode, type PagePart } from './page-tree.ts'
import { isDataTable, writtenTable } from './written-table.ts'

const BLOCK_ELEMENT =
  /^(?:address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
const LONGEST_HEADING = 40
const STARTS_WITH_NUMBER = /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]+)[)）、.．]|[①-⑳])/u

/** What tells whether raised figures are an exponent. */
const ENOUGH_BEFORE = 20

/** Text that runs on until the next block begins. */
class RunningText {
  /** Its last characters. */
  end = ''
  #text = ''
  #linked = 0
  #line = 1
  #isBlank = true

  add(text: string, isLinked: boolean, line: number): void {
    if (this.#isBlank) this.#line = line + (/^\s*/.exec(text)?.[0].split('\n').length ?? 1) - 1
    if (this.#isBlank) this.#isBlank = text.trim() === ''
    this.#text += text
    this.end = (this.end + text.slice(-ENOUGH_BEFORE)).slice(-ENOUGH_BEFORE)
    if (isLinked) this.#linked += text.replace(/\s/g, '').length
  }

  take(): { text: string; linked: number; line: number } {
    const text = inlineText(this.#text)
    const linked = text === '' ? 0 : Math.min(1, this.#linked / text.replace(/\s/g, '').length)
    this.#text = ''
    this.end = ''
    this.#linked = 0
    this.#isBlank = true
    return { text, linked, line: this.#line }
  }
}

const lineOf = (node: PageNode): number => node.sourceCodeLocation?.startLine ?? 1

/** Lines such as 一、… and （一）… without a mark are headings. */
const levelOf = (text: string): number | undefined =>
  text.length <= LONGEST_HEADING && !/[。；;，,：:]/.test(text) ? headingLevel(text) : undefined

function isCentred({ name, attribs }: PageElement, isAround: boolean): boolean {
  if (name === 'center' || /^(?:center|middle)$/i.test(attribs.align ?? '')) return true
  const style = /text-align\s*:\s*(\w+)/i.exec(attribs.style ?? '')?.[1]
  return style === undefined ? isAround && attribs.align === undefined : /^center$/i.test(style)
}

interface Inside {
  readonly isItem: boolean
  readonly isLinked: boolean
  readonly isPre: boolean
}

class PageBlocks {
  readonly blocks: PageBlock[] = []
  readonly #$: CheerioAPI
  readonly #path: string
  readonly #running = new RunningText()
  readonly #numbers = new Map<PageElement, string>()
  #prefix = ''
  #isCentred = false

  constructor($: CheerioAPI, path: string) {
    this.#$ = $
    this.#path = path
  }

  flush(isItem: boolean): void {
    const { text, linked, line } = this.#running.take()
    if (text === '') return
    const numbered = STARTS_WITH_NUMBER.test(text) ? text : this.#prefix + text
    this.#prefix = ''
    const level = isItem ? undefined : levelOf(numbered)
    const block =
      level === undefined
        ? ({ type: isItem ? 'item' : 'paragraph', text: numbered, line } as const)
        : ({ type: 'heading', level, text: numbered, line } as const)
    this.blocks.push({ type: 'text', block, linked, isCentred: this.#isCentred })
  }

  visitAll(nodes: readonly PageNode[], inside: Inside): void {
    for (const node of nodes) {
      if (node.type === 'tag') this.#visit(node as PageElement, inside)
      else if (node.type === 'text') this.#visitText(node.data, lineOf(node), inside)
    }
  }

  #visitText(text: string, line: number, { isItem, isLinked, isPre }: Inside): void {
    const pieces = isPre ? text.split('\n') : [text]
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.flush(isItem)
      this.#running.add(piece, isLinked, line + index)
    }
  }

  #visit(element: PageElement, inside: Inside): void {
    const { name } = element
    const isBlock = BLOCK_ELEMENT.test(name)
    if (isBlock || name === 'br') this.flush(inside.isItem)
    if (/^h[1-6]$/.test(name)) this.#heading(element, Number(name.slice(1)))
    else if (name === 'sup')
      this.#running.add(raisedText(this.#running.end, this.#$(element).text()), inside.isLinked, lineOf(element))
    else if (isDataTable(this.#$, element)) this.#table(element)
    else {
      if (name === 'ol') this.#count(element)
      if (name === 'li') this.#prefix = this.#numbers.get(element) ?? ''
      const isItem = inside.isItem || name === 'li' || name === 'dd' || name === 'dt'
      const deeper = { isItem, isLinked: inside.isLinked || name === 'a', isPre: inside.isPre || name === 'pre' }
      const wasCentred = this.#isCentred
      if (isBlock) this.#isCentred = isCentred(element, wasCentred)
      this.visitAll(element.children as PageNode[], deeper)
      if (isBlock) this.flush(isItem)
      this.#isCentred = wasCentred
      if (name === 'li') this.#prefix = ''
    }
  }

  /** The numbers that a browser puts in front of the items of a list. */
  #count(list: PageElement): void {
    if (/list-style(?:-type)?\s*:[^;]*none/i.test(list.attribs.style ?? '')) return
    let number = Number.parseInt(list.attribs.start ?? '1', 10) || 1
    for (const item of this.#$(list).children('li').toArray() as PageElement[]) {
      const own = Number.parseInt(item.attribs.value ?? '', 10)
      if (!Number.isNaN(own)) number = own
      this.#numbers.set(item, `${number}. `)
      number += 1
    }
  }

  #heading(element: PageElement, level: number): void {
    const part = this.#$(element)
    const text = inlineText(part.text())
    const { all, linked } = lengthsOf(part)
    if (text === '') return
    const block = { type: 'heading', level, text, line: lineOf(element) } as const
    this.blocks.push({ type: 'text', block, linked: linked / Math.max(1, all), isCentred: false })
  }

  #table(element: PageElement): void {
    const textOf = (cell: PageElement): string => {
      const inner = new PageBlocks(this.#$, this.#path)
      inner.visitAll(cell.children as PageNode[], { isItem: true, isLinked: false, isPre: false })
      inner.flush(true)
      return inner.blocks.flatMap((one) => textOfBlock(one) ?? []).join('\n')
    }
    const table = writtenTable(this.#$, this.#path, element, textOf)
    this.blocks.push({ type: 'table', table, line: lineOf(element) })
  }
}

/**
 * Headings, paragraphs, items and rows of a part of a page, in reading order.
 * @throws RejectedFileError when a table is beyond all measure.
 */
export function pageBlocks($: CheerioAPI, path: string, part: PagePart): PageBlock[] {
  const reading = new PageBlocks($, path)
  reading.visitAll(part.toArray(), { isItem: false, isLinked: false, isPre: false })
  reading.flush(false)
  return reading.blocks
}
