import { childOf, isOn, loadXml, writtenValue } from '../office-xml.ts'

/** What a paragraph inherits from its style. */
export interface ParagraphStyle {
  readonly name: string
  /** From 1; undefined for text that is no heading. */
  readonly headingLevel: number | undefined
  readonly numberingId: string | undefined
  readonly numberingLevel: string | undefined
  readonly isBold: boolean
  readonly isCentred: boolean
}

interface WrittenStyle extends Partial<ParagraphStyle> {
  readonly basedOn: string | undefined
}

const HEADING = /^(?:heading|标题|标题样式)\s*([1-9])$/i
const DEEPEST_STYLE = 20

function headingLevelOf(name: string, outline: string | undefined): number | undefined {
  const numbered = HEADING.exec(name)?.[1]
  if (numbered) return Number(numbered)
  if (/^title$/i.test(name)) return 1
  return outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined
}

/** Reads the paragraph styles of a document by their ids, with what they inherit from one another. */
export function paragraphStyles(stylesXml: string | undefined): (id: string | undefined) => ParagraphStyle {
  const written = new Map<string, WrittenStyle>()
  const $ = loadXml(stylesXml ?? '')
  let standard: string | undefined
  for (const element of $('w\\:style').toArray()) {
    const id = element.attribs['w:styleId']
    if (id === undefined || element.attribs['w:type'] !== 'paragraph') continue
    const paragraph = childOf(element, 'w:pPr')
    const numbering = childOf(paragraph, 'w:numPr')
    const run = childOf(element, 'w:rPr')
    const name = writtenValue(element, 'w:name') ?? ''
    const alignment = writtenValue(paragraph, 'w:jc')
    written.set(id, {
      name,
      basedOn: writtenValue(element, 'w:basedOn'),
      headingLevel: headingLevelOf(name, writtenValue(paragraph, 'w:outlineLvl')),
      numberingId: writtenValue(numbering, 'w:numId'),
      numberingLevel: writtenValue(numbering, 'w:ilvl'),
      ...(childOf(run, 'w:b') ? { isBold: isOn(run, 'w:b') } : {}),
      ...(alignment === undefined ? {} : { isCentred: alignment === 'center' }),
    })
    if (element.attribs['w:default'] === '1') standard = id
  }
  return (id) => {
    const chain: WrittenStyle[] = []
    for (let at = id ?? standard; at !== undefined && chain.length < DEEPEST_STYLE; at = chain.at(-1)?.basedOn) {
      const style = written.get(at)
      if (!style) break
      chain.push(style)
    }
    const inherited = <K extends keyof ParagraphStyle>(key: K): WrittenStyle[K] | undefined =>
      chain.find((style) => style[key] !== undefined)?.[key]
    return {
      name: chain[0]?.name ?? '',
      headingLevel: inherited('headingLevel'),
      numberingId: inherited('numberingId'),
      numberingLevel: inherited('numberingLevel'),
      isBold: inherited('isBold') ?? false,
      isCentred: inherited('isCentred') ?? false,
    }
  }
}
