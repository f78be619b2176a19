import type { Word } from '../../../../src/adapters/documents/layout/word.ts'

const SIZE = 10

/** A word in letters as wide as high (Chinese) or half as wide (others), with its upper left corner at x, y. */
export function wordAt(x: number, y: number, text: string, size = SIZE): Word {
  const wide = text.replace(/[^\p{Script=Han}，。：；（）、]/gu, '').length
  const width = (wide + (text.length - wide) / 2) * size
  return { text, left: x, right: x + width, top: y, bottom: y + size, size, isBold: false }
}

/** Words one below the other at x, from y on. */
export const linesAt = (x: number, y: number, texts: readonly string[], pitch = 15): Word[] =>
  texts.map((text, at) => wordAt(x, y + at * pitch, text))
