import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MOST_PIXELS } from '../limits.ts'
import type { Raster } from '../pictures/raster.ts'

const POINTS_PER_INCH = 72
const DOTS_PER_INCH = 200
/** Larger pages are drawn smaller: their letters are larger, too. */
const MOST_DOTS = Math.min(MOST_PIXELS, 12_000_000)

/** What pdf.js makes in Node to draw on. */
interface Canvas {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

interface CanvasFactory {
  create(width: number, height: number): Canvas
  destroy(canvas: Canvas): void
}

/** Draws a page as a scanner would have seen it. */
export async function pagePicture(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<Raster> {
  const { width: wide, height: high } = page.getViewport({ scale: 1 })
  const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_DOTS / (wide * high)))
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))]
  const factory = pdf.canvasFactory as CanvasFactory
  const drawn = factory.create(width, height)
  try {
    await page.render({ canvas: drawn.canvas, canvasContext: drawn.context, viewport, background: '#ffffff' }).promise
    const { data } = drawn.context.getImageData(0, 0, width, height)
    const colours = new Uint8Array(width * height * 3)
    for (let from = 0, to = 0; from < data.length; from += 4, to += 3) colours.set(data.subarray(from, from + 3), to)
    return { data: colours, width, height }
  } finally {
    factory.destroy(drawn)
  }
}
