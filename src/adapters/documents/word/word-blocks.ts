import { type CheerioAPI, load } from 'cheerio'
import type { Block } from '../../../domain/block.ts'
import { officeText } from '../office-text.ts'
import { isElement, type XmlElement } from '../office-xml.ts'
import { type SpannedCell, spannedGrid } from '../tables/spanned-grid.ts'
import { appendTable, closeCaption } from '../tables/table-blocks.ts'
import { withLeadingTitle } from './leading-title.ts'
import { withNumberedHeadings } from './numbered-headings.ts'

const NOTE_LINK = 'a[href^="#footnote-"], a[href^="#endnote-"]'
const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'][index] ?? sign]),
)

/** Walks through the HTML of a Word document and gathers its blocks; `line` counts paragraphs and rows. */
class WordWalk {
  readonly blocks: Block[] = []
  readonly bold = new Set<Block>()
  readonly centred = new Set<Block>()
  readonly #$: CheerioAPI
  #line = 0
  #notes: string[] = []
  #caption: Block | undefined

  constructor($: CheerioAPI) {
    this.#$ = $
  }

  visit(elements: readonly XmlElement[]): void {
    for (const element of elements) {
      if (element.name === 'table') this.#table(element)
      else if (element.name !== 'ol' && element.name !== 'ul') this.#paragraph(element)
    }
  }

  #children(element: XmlElement, selector?: string): XmlElement[] {
    return this.#$(element).children(selector).toArray().filter(isElement)
  }

  /** The text with its line breaks; what is struck through and links to notes are taken out, and the notes kept for later. */
  #text(element: XmlElement): string {
    const $ = this.#$
    const copy = $(element).clone()
    for (const link of copy.find(NOTE_LINK).toArray()) {
      const note = $(`[id="${(link.attribs.href ?? '').slice(1)}"]`).clone()
      note.find('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove()
      const text = officeText(note.text())
      if (text) this.#notes.push(`注：${text.replaceAll('\n', ' ')}`)
      $(link).closest('sup').remove()
      $(link).remove()
    }
    for (const raised of copy.find('sup').toArray()) {
      const text = $(raised).text()
      $(raised).replaceWith(/^[\d+-]+$/.test(text) ? [...text].map((sign) => SUPERSCRIPTS[sign]).join('') : text)
    }
    copy.find('s').remove()
    copy.find('br').replaceWith('\n')
    return officeText(copy.text())
  }

  #add(block: Block, element?: XmlElement): void {
    if (this.#caption && block.type !== 'heading') closeCaption(this.blocks, this.#caption)
    this.#caption = undefined
    this.blocks.push(block)
    const kind = element?.attribs.class ?? ''
    if (kind.endsWith('-bold')) this.bold.add(block)
    if (kind.startsWith('centred')) this.centred.add(block)
  }

  #addNotes(): void {
    for (const text of this.#notes) this.#add({ type: 'paragraph', text, line: this.#line })
    this.#notes = []
  }

  #paragraph(element: XmlElement): void {
    const text = this.#text(element)
    if (text !== '') this.#line += 1
    const level = /^h([1-6])$/.exec(element.name)?.[1]
    const type = element.attribs.class?.startsWith('item') ? 'item' : 'paragraph'
    if (level && text !== '') {
      this.#add({ type: 'heading', level: Number(level), text: text.replaceAll('\n', ' '), line: this.#line })
    } else {
      for (const line of text.split('\n').filter(Boolean)) this.#add({ type, text: line, line: this.#line }, element)
    }
    this.#addNotes()
  }

  #cellText(cell: XmlElement): string {
    return this.#children(cell)
      .map((child) => this.#text(child))
      .filter(Boolean)
      .join('\n')
  }

  #table(table: XmlElement): void {
    const $ = this.#$
    const rows = this.#children(table, 'thead, tbody').flatMap((body) => this.#children(body, 'tr'))
    const cells = [...this.#children(table, 'tr'), ...rows].map((row) => this.#children(row, 'td, th'))
    const isLayout = $(table).find('table').length > 0 || cells.every((row) => row.length <= 1)
    if (isLayout) {
      for (const cell of cells.flat()) this.visit(this.#children(cell))
      return
    }
    const spanned = cells.map((row) =>
      row.map(
        (cell): SpannedCell => ({
          text: this.#cellText(cell),
          columns: Number(cell.attribs.colspan ?? 1),
          rows: Number(cell.attribs.rowspan ?? 1),
        }),
      ),
    )
    const grid = spannedGrid(spanned)
    if (grid.rows.length === 0) return
    this.#line += 1
    const notes = this.#notes
    this.#notes = []
    const caption = appendTable(this.blocks, grid, this.#line, (block) => this.centred.has(block))
    for (const text of notes) this.blocks.push({ type: 'paragraph', text, line: this.#line })
    this.#caption = caption
    this.#line += grid.rows.length - 1
  }
}

/** The blocks of a Word document, from the HTML that `wordHtml` makes of it. */
export function wordBlocks(html: string): Block[] {
  const $ = load(html, null, false)
  const walk = new WordWalk($)
  walk.visit($.root().children().toArray().filter(isElement))
  const titled = withLeadingTitle(walk.blocks, (block) => walk.bold.has(block) && walk.centred.has(block))
  return withNumberedHeadings(titled, (block) => walk.bold.has(block))
}
