import type { CheerioAPI } from 'cheerio'
import { childOf, childrenOf, type XmlElement } from '../office-xml.ts'

/** A shape of a slide and where it lies, in the units of the slide. */
export interface PlacedShape {
  readonly element: XmlElement
  /** The kind of placeholder it fills, such as title; undefined for a free shape. */
  readonly placeholder: string | undefined
  readonly top: number
  readonly left: number
  readonly height: number
}

/** How the places within a group lie on the slide. */
interface Frame {
  readonly x: (x: number) => number
  readonly y: (y: number) => number
}

const SLIDE: Frame = { x: (x) => x, y: (y) => y }
const NO_CONTENT = /^(?:sldNum|dt|ftr|hdr|sldImg|pic)$/
const DEEPEST_GROUP = 50

const transformOf = (shape: XmlElement): XmlElement | undefined =>
  childOf(shape, 'p:xfrm') ?? childOf(childOf(shape, 'p:spPr') ?? childOf(shape, 'p:grpSpPr'), 'a:xfrm')

function numbersOf(element: XmlElement | undefined, first: string, second: string): [number, number] | undefined {
  const numbers = [Number(element?.attribs[first]), Number(element?.attribs[second])] as const
  return numbers.every(Number.isFinite) ? [numbers[0], numbers[1]] : undefined
}

function groupFrame(group: XmlElement, outer: Frame): Frame {
  const transform = transformOf(group)
  const offset = numbersOf(childOf(transform, 'a:off'), 'x', 'y')
  const extent = numbersOf(childOf(transform, 'a:ext'), 'cx', 'cy')
  const childOffset = numbersOf(childOf(transform, 'a:chOff'), 'x', 'y')
  const childExtent = numbersOf(childOf(transform, 'a:chExt'), 'cx', 'cy')
  if (!offset || !extent || !childOffset || !childExtent) return outer
  const [scaleX, scaleY] = [extent[0] / (childExtent[0] || 1), extent[1] / (childExtent[1] || 1)]
  return {
    x: (x) => outer.x(offset[0] + (x - childOffset[0]) * scaleX),
    y: (y) => outer.y(offset[1] + (y - childOffset[1]) * scaleY),
  }
}

const placeholderOf = (shape: XmlElement): XmlElement | undefined =>
  childOf(
    childOf(
      childrenOf(shape).find(({ name }) => /^p:nv/.test(name)),
      'p:nvPr',
    ),
    'p:ph',
  )

/** Where a placeholder lies that says so in the slide's layout only. */
function placeInLayout(placeholder: XmlElement, layout: CheerioAPI): XmlElement | undefined {
  const { type, idx } = placeholder.attribs
  const shape = layout('p\\:sp')
    .toArray()
    .find((candidate) => {
      const other = placeholderOf(candidate)?.attribs
      return other !== undefined && (idx === undefined ? other.type === type : other.idx === idx)
    })
  return shape && transformOf(shape)
}

/** The shapes of a slide that may hold text, out of their groups, in the order of the file. */
export function placedShapes(tree: XmlElement, layout: CheerioAPI): PlacedShape[] {
  const shapes: PlacedShape[] = []
  let [left, top] = [0, 0]
  const visit = (parent: XmlElement, frame: Frame, depth: number): void => {
    for (const element of childrenOf(parent)) {
      if (element.name === 'p:grpSp' && depth < DEEPEST_GROUP) visit(element, groupFrame(element, frame), depth + 1)
      else if (element.name === 'mc:AlternateContent') {
        const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
        if (chosen && depth < DEEPEST_GROUP) visit(chosen, frame, depth + 1)
      } else if (element.name === 'p:sp' || element.name === 'p:graphicFrame') {
        const filled = placeholderOf(element)
        const kind = filled && (filled.attribs.type ?? 'body')
        if (kind && NO_CONTENT.test(kind)) continue
        const transform = transformOf(element) ?? (filled && placeInLayout(filled, layout))
        const offset = numbersOf(childOf(transform, 'a:off'), 'x', 'y')
        // Without a place of its own, a shape is read after the one before it.
        if (offset) [left, top] = [frame.x(offset[0]), frame.y(offset[1])]
        const height = numbersOf(childOf(transform, 'a:ext'), 'cx', 'cy')?.[1] ?? 0
        shapes.push({ element, placeholder: kind, left, top, height })
      }
    }
  }
  visit(tree, SLIDE, 0)
  return shapes
}

/** Shapes as people read them: from top to bottom, those side by side from left to right. */
export function inReadingOrder(shapes: readonly PlacedShape[]): PlacedShape[] {
  const bands: PlacedShape[][] = []
  for (const shape of [...shapes].sort((one, other) => one.top - other.top)) {
    const first = bands.at(-1)?.[0]
    if (first && shape.top < first.top + Math.max(first.height, 1) / 2) bands.at(-1)?.push(shape)
    else bands.push([shape])
  }
  return bands.flatMap((band) => band.sort((one, other) => one.left - other.left))
}
