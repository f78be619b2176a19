import { formatNumber } from '../number-format.ts'
import { officeText } from '../office-text.ts'
import { childOf, childrenOf, type XmlElement } from '../office-xml.ts'

export interface ShapeParagraph {
  readonly text: string
  readonly isItem: boolean
}

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^alphaLc/, 'lowerLetter'],
  [/^alphaUc/, 'upperLetter'],
  [/^romanLc/, 'lowerRoman'],
  [/^romanUc/, 'upperRoman'],
  [/^ea1/, 'chineseCounting'],
  [/^circle/, 'decimalEnclosedCircle'],
]

/** A number as PowerPoint's format of that name shows it, such as arabicPeriod or ea1ChsPeriod. */
function labelOf(format: string, number: number): string {
  const isChinese = format.startsWith('ea1')
  const shown = formatNumber(number, FORMATS.find(([pattern]) => pattern.test(format))?.[1] ?? 'decimal')
  if (format.endsWith('ParenBoth')) return `(${shown})`
  if (format.endsWith('ParenR')) return `${shown})`
  if (format.endsWith('Period')) return isChinese ? `${shown}、` : `${shown}. `
  return `${shown} `
}

function textOf(paragraph: XmlElement): string {
  return childrenOf(paragraph)
    .map((child) => {
      if (child.name === 'a:br') return '\n'
      if (child.name !== 'a:r' && child.name !== 'a:fld') return ''
      return childOf(child, 'a:t')
        ?.children.map((node) => (node.type === 'text' ? node.data : ''))
        .join('')
    })
    .join('')
}

/** The paragraphs of a text body, with the numbers that are shown before them. */
export function bodyParagraphs(body: XmlElement | undefined, hasBullets: boolean): ShapeParagraph[] {
  const counts: number[] = []
  return childrenOf(body)
    .filter(({ name }) => name === 'a:p')
    .flatMap((paragraph) => {
      const text = officeText(textOf(paragraph))
      if (text === '') return []
      const properties = childOf(paragraph, 'a:pPr')
      const level = Number(properties?.attribs.lvl ?? 0)
      const numbered = childOf(properties, 'a:buAutoNum')
      if (!numbered) {
        counts.length = Math.min(counts.length, level)
        const isItem = childOf(properties, 'a:buChar') !== undefined || (hasBullets && !childOf(properties, 'a:buNone'))
        return [{ text, isItem }]
      }
      counts[level] = (counts[level] ?? Number(numbered.attribs.startAt ?? 1) - 1) + 1
      counts.length = level + 1
      return [{ text: labelOf(numbered.attribs.type ?? 'arabicPeriod', counts[level] ?? 1) + text, isItem: true }]
    })
}

/** The largest size of letters that a text body names itself, in hundredths of a point; 0 where it names none. */
export const largestSize = (body: XmlElement | undefined): number =>
  Math.max(
    0,
    ...childrenOf(body)
      .flatMap(childrenOf)
      .map((run) => Number(childOf(run, 'a:rPr')?.attribs.sz ?? 0)),
  )
