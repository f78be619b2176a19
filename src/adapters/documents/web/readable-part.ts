import { Readability } from '@mozilla/readability'
import type { CheerioAPI } from 'cheerio'
import { parseHTML } from 'linkedom'
import { lengthsOf, type PageElement, type PagePart } from './page-tree.ts'

const MARK = 'data-place'
/** Beyond, it takes minutes; such pages are lists, of which there is no article to be found. */
const MOST_ELEMENTS = 10_000
const MOST_CHARACTERS = 1_000_000
/** Of the text that Readability keeps, how much the part found must hold. */
const ENOUGH = 0.9

/** The elements of a page that Readability takes for the article, with the lengths of their own text. */
function keptLengths($: CheerioAPI, elements: readonly PageElement[]): Map<PageElement, number> {
  elements.forEach((element, place) => {
    element.attribs[MARK] = String(place)
  })
  const { document } = parseHTML($.html())
  for (const element of elements) delete element.attribs[MARK]
  const article = new Readability<Element>(document, { serializer: (node) => node as Element }).parse()?.content
  const kept = new Map<PageElement, number>()
  for (const copy of article?.querySelectorAll(`[${MARK}]`) ?? []) {
    const original = elements[Number(copy.getAttribute(MARK))]
    const own = [...copy.childNodes].filter((node) => node.nodeType === 3)
    if (original)
      kept.set(
        original,
        own.reduce((sum, node) => sum + (node.textContent ?? '').trim().length, 0),
      )
  }
  return kept
}

/**
 * The smallest part of a page around what Readability takes for its article. Readability only points: of what it would
 * drop or mangle, such as tables, nothing is lost.
 */
export function readablePart($: CheerioAPI): PagePart | undefined {
  const elements = $('body *').toArray() as PageElement[]
  if (elements.length > MOST_ELEMENTS || lengthsOf($('body') as PagePart).all > MOST_CHARACTERS) return undefined
  const within = new Map<PageElement, number>()
  let all = 0
  for (const [element, length] of keptLengths($, elements)) {
    all += length
    for (let at: PageElement | null = element; at; at = at.parent as PageElement | null) {
      within.set(at, (within.get(at) ?? 0) + length)
    }
  }
  if (all === 0) return undefined
  const enough = [...elements].reverse().find((element) => (within.get(element) ?? 0) >= ENOUGH * all)
  return enough ? $(enough) : undefined
}
