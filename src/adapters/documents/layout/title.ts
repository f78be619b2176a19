import type { Line } from './line.ts'
import type { Piece } from './page-pieces.ts'
import { type Paragraph, paragraphsOf } from './paragraph.ts'

/** Names that programs give to files rather than people to documents. */
const NOT_A_TITLE =
  /^(?:microsoft (?:word|excel|powerpoint)\s*-|about:|https?:|file:|untitled|unknown|无标题|未命名|文档\d*$|新建|document\d*$|print(?:ing)?$|扫描)|\.(?:docx?|xlsx?|pptx?|pdf|html?|wps|et|indd|cdr|qxd|jpe?g|png|tiff?)$/i
/** The red head of an official letter names who sends it, not what it says. */
const LETTERHEAD = /文件$/
const LONGEST_TITLE = 120

/** The title that a document's information names, unless a program made it up. */
export function titleFromInformation(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined
  const title = written.replace(/\s+/g, ' ').trim()
  const isReadable = /[\p{L}]{2}/u.test(title) && !title.includes('\ufffd') && !NOT_A_TITLE.test(title)
  return isReadable && title.length <= LONGEST_TITLE ? title : undefined
}

/** The largest text in the upper half of the first page, where other text is smaller and none is larger. */
export function titleFromPage(pieces: readonly Piece[], height: number): string | undefined {
  const lines = pieces.filter((piece): piece is Line => piece.type === 'line')
  const paragraphs = paragraphsOf(lines)
  const isTitle = ({ text, lines: [first] }: Paragraph) =>
    first !== undefined &&
    first.bottom < height / 2 &&
    text.length <= LONGEST_TITLE &&
    /\p{L}{2}/u.test(text) &&
    !/[。；;]$/.test(text) &&
    !LETTERHEAD.test(text)
  const candidates = paragraphs.filter(isTitle)
  const largest = Math.max(...candidates.map(({ size }) => size))
  const title = candidates.find((one) => one.size > largest * 0.97)
  return title && paragraphs.some(({ size }) => size < title.size * 0.95) ? title.text : undefined
}
