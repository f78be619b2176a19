import type { FormatReader } from '../format-reader.ts'
import { documentOf } from '../layout/document-content.ts'
import { picturePages } from './picture-pages.ts'
import { type RecognisedPage, recognisedPage } from './recognition.ts'
import { confidenceOf } from './recognition-confidence.ts'

/** A picture is taken for a page of A4, in points. */
const PAGE_WIDTH = 595

/** Reads the text of a picture, or of all pages of a TIFF. */
export const readPicture: FormatReader = async (file) => {
  const pages = await picturePages(file)
  const recognised: RecognisedPage[] = []
  for (let number = 0; number < pages.count; number++) {
    recognised.push(await recognisedPage(await pages.page(number), number + 1, PAGE_WIDTH))
  }
  const content = documentOf(recognised.map((page) => page.content))
  return { ...content, confidence: confidenceOf(recognised) }
}
