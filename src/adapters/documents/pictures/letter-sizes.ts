import { type Box, median, type Word } from '../layout/word.ts'

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
/** Widths of a digit or Latin letter, in sizes of the font. */
const NARROW_WIDTH = 0.52
/** By so much of its height a box is wider than its text. */
const MARGIN = 0.6
/** Too few characters tell nothing of their size. */
const FEWEST_WIDE = 4
/** Sizes that differ by less than this share are one, measured inexactly. */
const SAME_SIZE = 0.3

/** The size of the font by the width that the characters take; undefined where that tells too little. */
function sizeOf(text: string, { left, right, top, bottom }: Box): number | undefined {
  const characters = [...text]
  const wide = characters.filter((character) => WIDE.test(character)).length
  if (wide < FEWEST_WIDE) return undefined
  return (right - left - MARGIN * (bottom - top)) / (wide + NARROW_WIDTH * (characters.length - wide))
}

/** What was read on a page, as words with the size of their font. */
export function withSizes(read: readonly { readonly box: Box; readonly text: string }[]): Word[] {
  const sizes = read.map(({ box, text }) => sizeOf(text, box))
  const known = sizes.flatMap((size, at) =>
    size === undefined ? [] : Array<number>(read[at]?.text.length ?? 0).fill(size),
  )
  const usual = known.length > 0 ? median(known) : median(read.map(({ box }) => (box.bottom - box.top) * 0.8))
  return read.map(({ box: { left, right, top, bottom }, text }, at) => {
    const size = sizes[at] ?? usual
    const isUsual = Math.abs(size - usual) < usual * SAME_SIZE
    return { text, left, right, top, bottom, size: isUsual ? usual : size, isBold: false }
  })
}
