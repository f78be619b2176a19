import { type Grid, gridsOf } from '../layout/grid.ts'
import type { PageContent } from '../layout/page-pieces.ts'
import type { Ruling } from '../layout/ruling.ts'
import { type Box, isInside, median } from '../layout/word.ts'
import { inkBox } from './ink.ts'
import { withSizes } from './letter-sizes.ts'
import { pictureRulings } from './picture-rulings.ts'
import { greyOf, type Raster, resized, turned } from './raster.ts'
import { recognisedText } from './recognised-line.ts'
import { type TextBox, textBoxes } from './text-boxes.ts'
import { type TextModels, textModels } from './text-models.ts'

/** The longest side in which text is looked for. */
const LONGEST_SIDE = 1600
const STEP = 32
/** The model sees pictures whose sides are multiples of its step. */
const toStep = (length: number): number => Math.max(STEP, Math.round(length / STEP) * STEP)
/** About a quarter of a degree: lines of a page still stand level. */
const LEVEL = 0.004
/** What is read less surely than this is dust, a stamp or a picture. */
const UNREADABLE = 0.5

/** A page as recognised. */
export interface RecognisedPage {
  readonly content: PageContent
  /** How sure the characters are on average, from 0 to 1. */
  readonly score: number
  readonly characters: number
}

async function detected(models: TextModels, picture: Raster): Promise<TextBox[]> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const [width, height] = [toStep(picture.width * scale), toStep(picture.height * scale)]
  const boxes = textBoxes(await models.detect(await resized(picture, width, height)), width)
  const [x, y] = [picture.width / width, picture.height / height]
  return boxes.map(({ left, right, top, bottom, slope }) => ({
    left: left * x,
    right: right * x,
    top: top * y,
    bottom: bottom * y,
    slope,
  }))
}

/** The picture with its lines level, and where text stands on it. */
async function levelled(models: TextModels, picture: Raster): Promise<{ picture: Raster; boxes: TextBox[] }> {
  const boxes = await detected(models, picture)
  const slope = median(boxes.flatMap((box) => box.slope ?? []))
  if (Math.abs(slope) < LEVEL) return { picture, boxes }
  const level = await turned(picture, (-Math.atan(slope) * 180) / Math.PI)
  return { picture: level, boxes: await detected(models, level) }
}

/** A box across a line that is drawn upright stands in two cells. */
function cutAtRulings(box: Box, rulings: readonly Ruling[]): Box[] {
  const middle = (box.top + box.bottom) / 2
  const margin = (box.bottom - box.top) / 3
  const cuts = rulings
    .filter(({ isHorizontal, top, bottom }) => !isHorizontal && top < middle && bottom > middle)
    .map(({ left }) => left)
    .filter((x) => x > box.left + margin && x < box.right - margin)
    .sort((one, other) => one - other)
  const edges = [box.left, ...cuts, box.right]
  return edges.slice(1).map((right, at) => ({ ...box, left: edges[at] ?? box.left, right }))
}

/** Cells in which the model saw no text though there is ink, as with a lone figure. */
function overlooked(grids: readonly Grid[], boxes: readonly Box[], grey: Uint8Array, width: number): Box[] {
  const empty = grids.flatMap(({ areas }) => areas).filter((cell) => !boxes.some((box) => isInside(box, cell)))
  return empty.flatMap((cell) => inkBox(grey, width, cell) ?? [])
}

/** The same page in points, when it is so many of them wide. */
function inPoints(content: PageContent, by: number): PageContent {
  const scaled = <Kind extends Box>(box: Kind): Kind => ({
    ...box,
    left: box.left * by,
    right: box.right * by,
    top: box.top * by,
    bottom: box.bottom * by,
  })
  return {
    number: content.number,
    height: content.height * by,
    words: content.words.map((word) => ({ ...scaled(word), size: word.size * by })),
    rulings: content.rulings.map(scaled),
    slack: content.slack * by,
  }
}

/** Recognises the text of a page that is `width` points wide; lines that cannot be read are left out. */
export async function recognisedPage(given: Raster, number: number, width: number): Promise<RecognisedPage> {
  const models = await textModels()
  const { picture, boxes } = await levelled(models, given)
  const grey = greyOf(picture)
  const slack = Math.max(4, Math.round(picture.width / 300))
  const rulings = pictureRulings(grey, picture.width, picture.height, slack)
  const grids = gridsOf(rulings, slack)
  const cut = boxes.flatMap((box) => (grids.some((grid) => isInside(box, grid)) ? cutAtRulings(box, rulings) : [box]))
  const all = [...cut, ...overlooked(grids, cut, grey, picture.width)]
  const read: { box: Box; text: string }[] = []
  let [sum, characters] = [0, 0]
  for (const box of all) {
    const { text, score } = await recognisedText(models, picture, box)
    if (text === '' || score < UNREADABLE) continue
    read.push({ box, text })
    sum += score * text.length
    characters += text.length
  }
  const content = { number, height: picture.height, words: withSizes(read), rulings, slack }
  const by = width / picture.width
  return { content: inPoints(content, by), score: characters === 0 ? 0 : sum / characters, characters }
}
