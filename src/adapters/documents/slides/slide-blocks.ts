import type { CheerioAPI } from 'cheerio'
import type { Block } from '../../../domain/block.ts'
import { isUnit } from '../../../text/written-units.ts'
import { oneLine } from '../office-text.ts'
import { childOf, childrenOf, isElement, loadXml, type XmlElement } from '../office-xml.ts'
import { relatedParts } from '../package-parts.ts'
import { spannedGrid } from '../tables/spanned-grid.ts'
import { appendTable, closeCaption, tableBlocks } from '../tables/table-blocks.ts'
import type { UnpackedArchive } from '../unpacked-archive.ts'
import { readChart } from './chart-grid.ts'
import { inReadingOrder, type PlacedShape, placedShapes } from './placed-shapes.ts'
import { bodyParagraphs, largestSize, type ShapeParagraph } from './shape-text.ts'

const TITLE_LEVEL = 2
const LONGEST_TITLE = 40
const BULLETED = /^(?:body|obj)$/

const bodyOf = ({ element }: PlacedShape): XmlElement | undefined => childOf(element, 'p:txBody')

const paragraphsOf = (shape: PlacedShape): ShapeParagraph[] => {
  const hasBullets = BULLETED.test(shape.placeholder ?? '')
  const paragraphs = bodyParagraphs(bodyOf(shape), hasBullets)
  return paragraphs.length === 1 && hasBullets ? bodyParagraphs(bodyOf(shape), false) : paragraphs
}

/** The shape that is the slide's title: its placeholder, else one short line in clearly larger letters. */
function titleShape(shapes: readonly PlacedShape[]): PlacedShape | undefined {
  const named = shapes.find(({ placeholder }) => placeholder === 'title' || placeholder === 'ctrTitle')
  if (named) return named
  const withText = shapes.filter((shape) => paragraphsOf(shape).length > 0)
  const [first, ...others] = withText
  const [line, ...more] = first ? paragraphsOf(first) : []
  if (!line || more.length > 0 || line.text.length > LONGEST_TITLE || /[。；]$/.test(line.text)) return undefined
  const size = largestSize(first && bodyOf(first))
  return others.every((shape) => size > largestSize(bodyOf(shape))) && size > 0 ? first : undefined
}

function tableGrid(table: XmlElement): ReturnType<typeof spannedGrid> {
  const rows = childrenOf(table).filter(({ name }) => name === 'a:tr')
  return spannedGrid(
    rows.map((row) =>
      childrenOf(row)
        .filter(({ name, attribs }) => name === 'a:tc' && !/^(?:1|true)$/.test(attribs.hMerge ?? attribs.vMerge ?? ''))
        .map((cell) => ({
          text: bodyParagraphs(childOf(cell, 'a:txBody'), false)
            .map(({ text }) => text)
            .join('\n'),
          columns: Number(cell.attribs.gridSpan ?? 1),
          rows: Number(cell.attribs.rowSpan ?? 1),
        })),
    ),
  )
}

/** Gathers the blocks of one slide; the line of each is the slide's number. */
class SlideWalk {
  readonly blocks: Block[] = []
  readonly #archive: UnpackedArchive
  readonly #related: ReadonlyMap<string, string>
  readonly #line: number
  #caption: Block | undefined

  constructor(archive: UnpackedArchive, related: ReadonlyMap<string, string>, line: number) {
    this.#archive = archive
    this.#related = related
    this.#line = line
  }

  title(shape: PlacedShape): void {
    const text = oneLine(
      paragraphsOf(shape)
        .map((paragraph) => paragraph.text)
        .join('\n'),
    )
    if (text !== '') this.blocks.push({ type: 'heading', level: TITLE_LEVEL, text, line: this.#line })
  }

  add(shape: PlacedShape, $: CheerioAPI): void {
    if (shape.element.name === 'p:sp') this.#texts(paragraphsOf(shape))
    else {
      for (const table of $(shape.element).find('a\\:tbl').toArray()) this.#table(tableGrid(table))
      for (const chart of $(shape.element).find('c\\:chart').toArray()) this.#chart(chart.attribs['r:id'])
      for (const drawing of $(shape.element).find('dgm\\:relIds').toArray()) this.#diagram(drawing.attribs['r:dm'])
    }
  }

  #part(id: string | undefined): CheerioAPI {
    return loadXml(this.#archive.get(this.#related.get(id ?? '') ?? '') ?? '')
  }

  #texts(paragraphs: readonly ShapeParagraph[]): void {
    for (const { text, isItem } of paragraphs) {
      if (this.#caption) closeCaption(this.blocks, this.#caption)
      this.#caption = undefined
      for (const line of text.split('\n')) {
        this.blocks.push({ type: isItem ? 'item' : 'paragraph', text: line, line: this.#line })
      }
    }
  }

  #table(grid: ReturnType<typeof spannedGrid>): void {
    if (grid.rows.length > 0) this.#caption = appendTable(this.blocks, grid, this.#line, () => false)
  }

  #chart(id: string | undefined): void {
    const chart = readChart(this.#part(id))
    if (!chart) return
    const place = { line: this.#line, level: TITLE_LEVEL + 1 }
    if (chart.title !== '') {
      const caption: Block = { type: 'heading', level: place.level, text: chart.title, line: place.line }
      this.blocks.push(caption)
      this.#caption = caption
    }
    const units = chart.axes.map((axis) => axis.replace(/[()（）]/g, '')).filter(isUnit)
    this.blocks.push(
      ...tableBlocks(
        chart.grid,
        place,
        units.map((unit) => `单位：${unit}`),
      ),
    )
  }

  /** The texts of a diagram such as a process or an organisation. */
  #diagram(id: string | undefined): void {
    const $ = this.#part(id)
    const texts = $('dgm\\:pt > dgm\\:t').toArray().filter(isElement)
    this.#texts(texts.flatMap((body) => bodyParagraphs(body, true)))
  }
}

/** The blocks of a slide in reading order; none for a hidden slide. */
export function slideBlocks(archive: UnpackedArchive, part: string, line: number): Block[] {
  const $ = loadXml(archive.get(part) ?? '')
  const slide = $('p\\:sld').first()
  const tree = $('p\\:cSld > p\\:spTree').toArray()[0]
  if (/^(?:0|false)$/.test(slide.attr('show') ?? '') || !tree) return []
  const related = relatedParts(archive, part)
  const layout = [...related.values()].find((path) => path.includes('slideLayout'))
  const shapes = inReadingOrder(placedShapes(tree, loadXml(archive.get(layout ?? '') ?? '')))
  const walk = new SlideWalk(archive, related, line)
  const title = titleShape(shapes)
  if (title) walk.title(title)
  for (const shape of shapes) if (shape !== title) walk.add(shape, $)
  return walk.blocks
}
