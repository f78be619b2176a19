import type { Block } from '../../domain/block.ts'
import type { DocumentLabels, ReadContent } from '../../domain/read-content.ts'
import { splitSentences } from '../../text/sentences.ts'
import { applyUnits } from '../../text/table-units.ts'
import { separateLabels } from '../loading/announcement.ts'
import { labelsOf } from '../loading/announcement-labels.ts'
import type { Evidence } from './proposal.ts'

export interface Paragraph extends Evidence {
  /** The nearest heading above, empty where there is none. */
  readonly heading: string
  readonly sentences: readonly Evidence[]
}

export interface AnnouncementTable {
  readonly heading: string
  readonly header: readonly string[]
  /** As many cells as the header has. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
}

/** An announcement, cut into what values are read from. */
export interface AnnouncementText {
  readonly title: Evidence
  readonly labels: DocumentLabels
  /** Lines such as 发布时间:… 来源:… */
  readonly labelled: readonly Evidence[]
  readonly paragraphs: readonly Paragraph[]
  readonly tables: readonly AnnouncementTable[]
}

const LONGEST_TITLE = 80
const DATE_LINE = /^(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u
const UNIT_NOTE = /^[（(]?(?:金额|计量)?单位[:：]/u

/** A date alone on its line, as below a signature, also belongs to the text. */
const isLabelled = (text: string): boolean => labelsOf(text) !== undefined && !DATE_LINE.test(text.trim())

function titleOf(blocks: readonly Block[], labels: DocumentLabels): Evidence | undefined {
  const [first] = blocks
  if (labels.title !== undefined) return { text: labels.title, line: first?.line ?? 1 }
  if (!first || first.type === 'row' || blocks.length === 1) return undefined
  return first.text.length <= LONGEST_TITLE && !/[。；;]$/u.test(first.text)
    ? { text: first.text, line: first.line }
    : undefined
}

class TextBuilder {
  readonly paragraphs: Paragraph[] = []
  readonly tables: AnnouncementTable[] = []
  #rows: Extract<Block, { type: 'row' }>[] = []
  #heading = ''

  add(block: Block): void {
    if (block.type === 'row') {
      this.#rows.push(block)
      return
    }
    this.finish()
    if (block.type === 'heading') this.#heading = block.text
    const { text, line } = block
    const sentences = splitSentences(text).map((sentence) => ({ text: sentence, line }))
    this.paragraphs.push({ text, line, heading: this.#heading, sentences })
  }

  finish(): void {
    const [header, ...rows] = this.#rows
    this.#rows = []
    if (!header) return
    const last = this.paragraphs.at(-1)?.text ?? ''
    const united = applyUnits(
      header.cells,
      rows.map(({ cells }) => cells),
      UNIT_NOTE.test(last) ? [last] : [],
    )
    this.tables.push({
      heading: this.#heading,
      header: united.header,
      rows: united.rows.map((cells, at) => ({ cells, line: rows[at]?.line ?? header.line })),
    })
  }
}

/** Cuts what was read of a file into title, labels, paragraphs with their sentences, and tables. */
export function announcementText(content: ReadContent, fallbackTitle: string): AnnouncementText {
  if (content.type === 'sheets') {
    return {
      title: { text: content.labels.title ?? content.sheets[0]?.title ?? fallbackTitle, line: 1 },
      labels: content.labels,
      labelled: [],
      paragraphs: [],
      tables: content.sheets.map(({ title, name, header, rows }) => ({ heading: title ?? name, header, rows })),
    }
  }
  const { blocks } = content
  const own = separateLabels(blocks).labels
  const labels: DocumentLabels = { ...own, ...content.labels }
  const title = titleOf(blocks, labels)
  const builder = new TextBuilder()
  const labelled: Evidence[] = []
  for (const block of blocks) {
    if (block.type !== 'row' && isLabelled(block.text)) labelled.push({ text: block.text, line: block.line })
    else builder.add(block)
  }
  builder.finish()
  return {
    title: title ?? { text: fallbackTitle, line: 1 },
    labels,
    labelled,
    paragraphs: builder.paragraphs,
    tables: builder.tables,
  }
}

/** A row in words: the name of each column with its cell. */
export const rowInWords = (header: readonly string[], cells: readonly string[]): string =>
  header
    .map((name, column) => [name, cells[column]?.trim() ?? ''] as const)
    .filter(([, cell]) => cell !== '')
    .map(([name, cell]) => `${name}：${cell}`)
    .join('；')
