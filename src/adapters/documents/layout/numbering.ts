const CHINESE = '[一二三四五六七八九十百]+'
const PART = new RegExp(`^第${CHINESE}[章编部篇]`)
const SECTION = new RegExp(`^(?:${CHINESE}、|第${CHINESE}节)`)
const SUBSECTION = new RegExp(`^[（(]${CHINESE}[）)]`)
const ARTICLE = new RegExp(`^第${CHINESE}条`)
const ITEM = /^(?:\d{1,2}\s*(?:[、)）]|[.．](?!\d))|[（(]\d{1,2}[）)]|[①-⑳]|[•·●▪◆■]\s*)\s*\S/u

/** The level of a heading with such a number: 1 for 第一章, 2 for 一、 and 3 for （一）; undefined without one. */
export function headingLevel(text: string): number | undefined {
  if (PART.test(text)) return 1
  if (SECTION.test(text)) return 2
  return SUBSECTION.test(text) ? 3 : undefined
}

/** Whether a list item begins, as with 1. or （1） or a bullet. */
export const isItem = (text: string): boolean => ITEM.test(text)

/** Whether a number stands in front that begins a paragraph of its own. */
export const startsPart = (text: string): boolean =>
  headingLevel(text) !== undefined || ARTICLE.test(text) || ITEM.test(text)
