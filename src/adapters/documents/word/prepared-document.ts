import type { CheerioAPI } from 'cheerio'
import { childOf, childrenOf, isOn, loadXml, writtenValue, type XmlElement } from '../office-xml.ts'
import { ListNumbers } from './list-numbers.ts'
import { type ParagraphStyle, paragraphStyles } from './paragraph-styles.ts'

/** How the prepared document names its paragraphs; mammoth turns these names into HTML. */
export const PARAGRAPH_KINDS = ['text', 'item', 'centred', 'text-bold', 'item-bold', 'centred-bold'] as const
export const HEADING_KIND = 'heading-'

const LONGEST_HEADING = 80
const CONTENTS = /^(?:toc|目录)\s*\d/i
const HEADING_LEVELS = 6
const TEXT_BOX = '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox></v:textbox></v:shape></w:pict>'

const textOf = (element: XmlElement, $: CheerioAPI): string => $(element).find('w\\:t').text()

const runOf = ($: CheerioAPI, text: string): ReturnType<CheerioAPI> =>
  $('<w:r><w:t xml:space="preserve"></w:t></w:r>').find('w\\:t').text(text).end()

/** Text boxes as mammoth reads them, and elements it would drop with their text replaced by that text. */
function keepAllText($: CheerioAPI): void {
  for (const element of $('mc\\:AlternateContent, w\\:drawing').toArray()) {
    // The choice and what stands in for it hold the same boxes.
    const choice = childOf(element, 'mc:Choice')
    const boxes = [...(choice ? [choice] : []), element]
      .map((part) => $(part).find('w\\:txbxContent').toArray())
      .find((found) => found.length > 0)
    if (!boxes) continue
    // A box within another one stays in it.
    const outer = boxes.filter((box) =>
      $(box)
        .parents('w\\:txbxContent')
        .toArray()
        .every((parent) => !boxes.includes(parent)),
    )
    $(element).replaceWith(outer.map((box) => $(TEXT_BOX).find('v\\:textbox').append(box).end().get(0)!))
  }
  for (const element of $('w\\:fldSimple, w\\:dir, w\\:bdo').toArray()) $(element).replaceWith($(element).contents())
  for (const element of $('w\\:ruby').toArray()) $(element).replaceWith($(element).find('w\\:rubyBase w\\:t'))
  for (const element of $('m\\:oMath').toArray()) $(element).replaceWith(runOf($, $(element).find('m\\:t').text()))
}

/** Takes out what a reader of the document does not see as its text: hidden runs and the table of contents. */
function dropUnseen($: CheerioAPI, styleOf: (id: string | undefined) => ParagraphStyle): void {
  for (const element of $('w\\:docPartGallery').toArray()) {
    if (/table of contents/i.test(element.attribs['w:val'] ?? '')) $(element).closest('w\\:sdt').remove()
  }
  for (const run of $('w\\:r').toArray()) {
    if (isOn(childOf(run, 'w:rPr'), 'w:vanish')) $(run).remove()
  }
  for (const paragraph of $('w\\:p').toArray()) {
    if (CONTENTS.test(styleOf(writtenValue(childOf(paragraph, 'w:pPr'), 'w:pStyle')).name)) $(paragraph).remove()
  }
}

function isAllBold(paragraph: XmlElement, style: ParagraphStyle, $: CheerioAPI): boolean {
  const runs = $(paragraph)
    .find('w\\:r')
    .toArray()
    .filter((run) => textOf(run, $).trim() !== '')
  return (
    runs.length > 0 &&
    runs.every((run) => {
      const properties = childOf(run, 'w:rPr')
      return childOf(properties, 'w:b') ? isOn(properties, 'w:b') : style.isBold
    })
  )
}

function headingLevel(properties: XmlElement | undefined, style: ParagraphStyle, text: string): number | undefined {
  const outline = writtenValue(properties, 'w:outlineLvl')
  const own = outline === undefined ? style.headingLevel : /^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined
  const isHeading = own !== undefined && text.length <= LONGEST_HEADING && !/[。；;]$/.test(text)
  return isHeading ? Math.min(own, HEADING_LEVELS) : undefined
}

/** A label and what separates it from the text, as in "1. " and "（一）". */
const spaced = (label: string): string => (label === '' || /[、）)．。】]$/.test(label) ? label : `${label} `)

/**
 * A Word document's XML with what its styles and lists only imply written out: each paragraph names its kind as its
 * style, and begins with its number as Word shows it.
 */
export function preparedDocument(
  xml: string,
  parts: { styles?: string | undefined; numbering?: string | undefined },
): string {
  const $ = loadXml(xml)
  const styleOf = paragraphStyles(parts.styles)
  const numbers = new ListNumbers(parts.numbering)
  keepAllText($)
  dropUnseen($, styleOf)
  for (const paragraph of $('w\\:p').toArray()) {
    const properties = childOf(paragraph, 'w:pPr')
    if (childOf(childOf(properties, 'w:rPr'), 'w:del')) continue
    const style = styleOf(writtenValue(properties, 'w:pStyle'))
    const numbering = childOf(properties, 'w:numPr')
    const listId = writtenValue(numbering, 'w:numId') ?? style.numberingId
    const level = Number(writtenValue(numbering, 'w:ilvl') ?? style.numberingLevel ?? 0)
    const label = listId === undefined || listId === '0' ? undefined : numbers.next(listId, level)
    const text = textOf(paragraph, $).trim()
    const heading = headingLevel(properties, style, text)
    const alignment = writtenValue(properties, 'w:jc')
    const isCentred = alignment === undefined ? style.isCentred : alignment === 'center'
    const kind = label !== undefined ? 'item' : isCentred ? 'centred' : 'text'
    const bold = isAllBold(paragraph, style, $) ? '-bold' : ''
    const mark = childrenOf(properties).filter(({ name }) => name === 'w:rPr')
    const prepared = $('<w:pPr><w:pStyle/></w:pPr>').append(mark)
    prepared.find('w\\:pStyle').attr('w:val', heading === undefined ? kind + bold : `${HEADING_KIND}${heading}`)
    if (properties) $(properties).remove()
    // An empty paragraph only counts, but an empty cell shows its number.
    const showsLabel = text !== '' || $(paragraph).closest('w\\:tc').length > 0
    if (label && showsLabel) $(paragraph).prepend(runOf($, spaced(label)))
    $(paragraph).prepend(prepared)
  }
  return $.xml()
}
