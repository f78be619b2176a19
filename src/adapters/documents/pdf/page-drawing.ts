import { OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Ruling, rulingOf } from '../layout/ruling.ts'
import type { Box } from '../layout/word.ts'

type Matrix = readonly number[]

const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke])
const PAINTS = new Set<number>([
  ...STROKES,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const IMAGES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
])

/** How many numbers follow each operation of a path: move, line, curves, close. */
const PATH_LENGTHS = [2, 2, 6, 4, 0]
const PATH_CLOSE = 4

/** A page with more lines than this is a plan or a map, not a table. */
const MOST_RULINGS = 6_000

/** What is drawn on a page besides its text. */
export interface Drawing {
  readonly rulings: readonly Ruling[]
  /** The areas that pictures take. */
  readonly pictures: readonly Box[]
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function pointAt(matrix: Matrix, x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The corners of each closed or open part of a path, on the page. */
function partsOf(path: ArrayLike<number>, matrix: Matrix): [number, number][][] {
  const parts: [number, number][][] = []
  for (let at = 0; at < path.length; ) {
    const operation = path[at] ?? 0
    const length = PATH_LENGTHS[operation] ?? 0
    const first = parts.at(-1)?.[0]
    if (operation === PATH_CLOSE) {
      if (first) parts.at(-1)?.push(first)
    } else {
      const point = pointAt(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0)
      if (operation === 0 || parts.length === 0) parts.push([point])
      else parts.at(-1)?.push(point)
    }
    at += length + 1
  }
  return parts
}

/** A filled part is a line when it is thin; a stroked one is as many lines as it has sides. */
function rulingsOf(points: readonly (readonly [number, number])[], isStroke: boolean): Ruling[] {
  if (!isStroke) {
    const ruling = rulingOf(boxOf(points))
    return ruling ? [ruling] : []
  }
  return points.slice(1).flatMap((point, at) => {
    const ruling = rulingOf(boxOf([points[at] ?? point, point]))
    return ruling ? [ruling] : []
  })
}

/** The lines and pictures of a page, in points from its top left corner. */
export async function pageDrawing(page: PDFPageProxy): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rulings: Ruling[] = []
  const pictures: Box[] = []
  const stack: Matrix[] = []
  let matrix: Matrix = page.getViewport({ scale: 1 }).transform
  fnArray.forEach((operator, at) => {
    const given = argsArray[at]
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix
    else if (operator === OPS.transform) matrix = Util.transform(matrix as number[], given)
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      if (given[0]) matrix = Util.transform(matrix as number[], given[0])
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    else if (operator === OPS.constructPath && PAINTS.has(given[0]) && given[1]?.[0]) {
      const isStroke = given[0] !== OPS.fill && given[0] !== OPS.eoFill
      for (const part of partsOf(given[1][0], matrix)) rulings.push(...rulingsOf(part, isStroke))
    } else if (IMAGES.has(operator)) {
      pictures.push(boxOf([pointAt(matrix, 0, 0), pointAt(matrix, 1, 1)]))
    }
  })
  return { rulings: rulings.length > MOST_RULINGS ? [] : rulings, pictures }
}
