const ELLIPSIS = '…'

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The text where it is no wider than `width`, or as much of its beginning as fits before an ellipsis. */
export function shortenedText(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment)
  const beginning = (length: number) => characters.slice(0, length).join('').trimEnd() + ELLIPSIS
  let fits = 0
  let exceeds = characters.length
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2)
    if (widthOf(beginning(middle)) <= width) fits = middle
    else exceeds = middle
  }
  return beginning(fits)
}
