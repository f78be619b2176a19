import type { Word } from '../layout/word.ts'
import type { Drawing } from './page-drawing.ts'

/** A page with less text than this, such as a number, may be a scan. */
const FEWEST_CHARACTERS = 20
/** A scan as large as the page may bear a line of the program that made it, or a stamp. */
const FEWEST_ON_WHOLE_SCAN = 100
/** Pictures take at least this share of a scanned page. */
const SCANNED_SHARE = 0.4
const WHOLE_SHARE = 0.8

/** Whether a page shows its text rather than says it: as pictures, or in letters that no one can name. */
export function showsText(words: readonly Word[], { pictures }: Drawing, area: number): boolean {
  const text = words.map((word) => word.text).join('')
  const readable = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const signs = text.replace(/\s/g, '').length
  if (signs >= FEWEST_CHARACTERS && readable < signs / 3 && /[\p{Co}\ufffd\p{Cc}]/u.test(text)) return true
  const covered =
    pictures.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0) / area
  return covered > SCANNED_SHARE && readable < (covered > WHOLE_SHARE ? FEWEST_ON_WHOLE_SCAN : FEWEST_CHARACTERS)
}
