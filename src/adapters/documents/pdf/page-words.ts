import { type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Word } from '../layout/word.ts'
import { withoutLookAlikes } from './look-alikes.ts'

/** What of the font's height stands above the base line. */
const ASCENT = 0.85
const BOLD = /bold|black|heavy|simhei|heiti|黑体/i

interface LoadedFont {
  readonly name?: string
  readonly bold?: boolean
}

/** The font as the page loaded it, which it has done once its operators are known. */
function isBoldFont(page: PDFPageProxy, name: string): boolean {
  const font: LoadedFont | undefined = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
  return font?.bold === true || BOLD.test(font?.name ?? '')
}

const cleaned = (text: string): string => withoutLookAlikes(text).replace(/[\s\u00a0\u3000]+/g, ' ')

/** The words of a page, as far as they stand upright, after its operators were read. */
export async function pageWords(page: PDFPageProxy): Promise<Word[]> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const bold = new Map<string, boolean>()
  const words: Word[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    if (!bold.has(item.fontName)) bold.set(item.fontName, isBoldFont(page, item.fontName))
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(viewport.transform, item.transform)
    if (Math.abs(b) > Math.abs(a)) continue
    const size = Math.hypot(c, d)
    const text = cleaned(item.str)
    const lead = text.length - text.trimStart().length
    words.push({
      text: lead > 0 ? text.trimStart() : text,
      left: x + (item.width * lead) / text.length,
      right: x + item.width,
      top: y - size * ASCENT,
      bottom: y + size * (1 - ASCENT),
      size,
      isBold: bold.get(item.fontName) ?? false,
    })
  }
  return words
}
