import type { Block } from '../../domain/block.ts'

export interface BlockOptions {
  /** Lines such as 一、… and (一)… without a final mark are headings, as in announcements saved as text. */
  readonly numberedHeadings?: boolean
}

const LONGEST_HEADING = 80
const MARKDOWN_HEADING = /^(#{1,6})\s+(.+?)\s*#*$/
const NUMBERED_HEADINGS = [
  /^第[一二三四五六七八九十百\d]+[编章节]/,
  /^[一二三四五六七八九十]+、/,
  /^[(（][一二三四五六七八九十]+[)）]/,
]
const ITEM = /^(\s*)[-*+•·]\s+(.*)$/
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/
const TABLE_ROW = /^\s*\|(.*)\|\s*$/
const SEPARATOR_CELL = /^:?-+:?$/
const ENDS_SENTENCE = /[。！？；：:;.!?]["'”’」』)）]*$/

const isHan = (character: string): boolean => /[\p{Script=Han}\p{P}]/u.test(character)

/** Joins two halves of a line that was wrapped: without a blank between Chinese characters. */
const join = (left: string, right: string): string =>
  isHan(left.slice(-1)) || isHan(right.slice(0, 1)) ? left + right : `${left} ${right}`

function headingOf(line: string, options: BlockOptions): { level: number; text: string } | undefined {
  const markdown = MARKDOWN_HEADING.exec(line)
  if (markdown?.[1] && markdown[2] && markdown[2].length <= LONGEST_HEADING) {
    return { level: markdown[1].length, text: markdown[2] }
  }
  const text = line.trim()
  if (!options.numberedHeadings || text.length > LONGEST_HEADING / 2 || /[。；;，,]/.test(text)) return undefined
  const level = NUMBERED_HEADINGS.findIndex((pattern) => pattern.test(text))
  return level < 0 ? undefined : { level: level + 2, text }
}

/** Whether lines were broken at a fixed width, so that a sentence runs over their ends. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3) return false
  const widths = lines.map((line) => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0))
  const widest = Math.max(...widths)
  return widest >= 40 && widths.slice(0, -1).every((width) => width >= widest * 0.8)
}

/** Cuts a text into headings, list items, table rows and paragraphs; `firstLine` is the number of its first line. */
export function parseBlocks(text: string, firstLine = 1, options: BlockOptions = {}): Block[] {
  const blocks: Block[] = []
  let paragraph: { text: string; line: number }[] = []

  const flush = (): void => {
    const [first] = paragraph
    if (first) {
      const wrapped = isWrapped(paragraph.map((part) => part.text))
      const joined: { text: string; line: number }[] = []
      for (const part of paragraph) {
        const last = joined.at(-1)
        if (wrapped && last && !ENDS_SENTENCE.test(last.text)) last.text = join(last.text, part.text)
        else joined.push({ ...part })
      }
      blocks.push(...joined.map((part) => ({ type: 'paragraph' as const, ...part })))
    }
    paragraph = []
  }

  let itemIndent: number | undefined
  text.split('\n').forEach((raw, index) => {
    const line = firstLine + index
    const trimmed = raw.trim()
    const heading = headingOf(raw, options)
    const row = TABLE_ROW.exec(raw)
    const item = ITEM.exec(raw)
    const previous = blocks.at(-1)
    if (trimmed === '' || (RULE.test(raw) && !item)) {
      flush()
      if (trimmed !== '') itemIndent = undefined
    } else if (heading) {
      flush()
      itemIndent = undefined
      blocks.push({ type: 'heading', line, ...heading })
    } else if (row?.[1] !== undefined) {
      flush()
      const cells = row[1].split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
      if (!cells.every((cell) => SEPARATOR_CELL.test(cell))) blocks.push({ type: 'row', line, cells })
    } else if (item?.[2] !== undefined) {
      flush()
      itemIndent = item[1]?.length ?? 0
      if (item[2].trim()) blocks.push({ type: 'item', line, text: item[2].trim() })
    } else if (itemIndent !== undefined && previous?.type === 'item' && /^\s/.test(raw)) {
      blocks[blocks.length - 1] = { ...previous, text: join(previous.text, trimmed) }
    } else {
      itemIndent = undefined
      paragraph.push({ text: trimmed, line })
    }
  })
  flush()
  return blocks
}
