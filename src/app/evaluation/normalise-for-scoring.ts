const THOUSANDS = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d|,\d)/g
const FULL_WIDTH_TO_ASCII = '０'.codePointAt(0)! - '0'.codePointAt(0)!

/** 1,092 as 1092. Done before anything else is folded: a full-width comma between figures separates two of them. */
export function joinThousands(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! - FULL_WIDTH_TO_ASCII))
    .replace(THOUSANDS, (figure) => figure.replaceAll(',', ''))
}

/** Spaces mean nothing, except that they keep two figures apart. */
const dropSpaces = (text: string) =>
  text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?<![\d.,:]) | (?!\d)/g, '')

/**
 * Text in the one spelling in which answers and expected strings are compared: width, case, dashes, brackets,
 * quotation and emphasis marks and spaces make no difference. Line breaks stay, as ends of statements.
 */
export const normaliseForScoring = (text: string): string =>
  dropSpaces(
    joinThousands(text)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‐‑‒–—―−~〜]+/g, '-')
      .replace(/[〔【[{]/g, '(')
      .replace(/[〕】\]}]/g, ')')
      .replace(/[“”„"‘’'「」『』《》〈〉`*_#]/g, '')
      .trim(),
  )
