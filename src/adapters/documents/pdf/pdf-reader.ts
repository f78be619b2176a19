import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { RejectedFileError } from '../../../domain/errors.ts'
import type { TextContent } from '../../../domain/read-content.ts'
import type { FormatFile } from '../format-reader.ts'
import { documentOf } from '../layout/document-content.ts'
import type { PageContent } from '../layout/page-pieces.ts'
import { MOST_CHARACTERS, MOST_RECOGNISED_PAGES } from '../limits.ts'
import { type RecognisedPage, recognisedPage } from '../pictures/recognition.ts'
import { confidenceOf } from '../pictures/recognition-confidence.ts'
import { brokenPdf, openPdf } from './open-pdf.ts'
import { pageDrawing } from './page-drawing.ts'
import { pagePicture } from './page-picture.ts'
import { pageWords } from './page-words.ts'
import { showsText } from './shown-text.ts'

/** The ends of lines that meet in a drawing may lie so many points apart. */
const SLACK = 3
interface ReadPage {
  readonly content: PageContent
  readonly recognised?: RecognisedPage
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number)
  const drawing = await pageDrawing(page)
  const words = await pageWords(page)
  const { width, height } = page.getViewport({ scale: 1 })
  const content = { number, height, words, rulings: drawing.rulings, slack: SLACK }
  const picture = showsText(words, drawing, width * height) ? await pagePicture(pdf, page) : undefined
  page.cleanup()
  if (!picture) return { content }
  const recognised = await recognisedPage(picture, number, width)
  return { content: recognised.content, recognised }
}

/** Reads the text of a PDF, and what its scanned pages show. */
export async function readPdf({ path, bytes }: FormatFile): Promise<TextContent> {
  await using pdf = await openPdf(path, bytes)
  const pages: PageContent[] = []
  const recognised: RecognisedPage[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const read = await readPage(pdf, number).catch((cause: Error) => {
      throw brokenPdf(path, cause)
    })
    pages.push(read.content)
    if (read.recognised) recognised.push(read.recognised)
    characters += read.content.words.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > MOST_CHARACTERS) throw new RejectedFileError(path, 'holds more text than can be read: divide it')
    if (recognised.length > MOST_RECOGNISED_PAGES) {
      throw new RejectedFileError(path, `has more than ${MOST_RECOGNISED_PAGES} scanned pages: divide it`)
    }
  }
  const { info } = await pdf.getMetadata()
  const content = documentOf(pages, (info as { Title?: unknown }).Title)
  return recognised.length > 0 ? { ...content, confidence: confidenceOf(recognised) } : content
}
