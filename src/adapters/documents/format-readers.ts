import type { FormatReader } from './format-reader.ts'

/** Readers by extension, lower case with its dot; each is loaded when a file first needs it. */
export type FormatReaders = Readonly<Record<string, () => Promise<FormatReader>>>

const pdf = async (): Promise<FormatReader> => (await import('./pdf/pdf-reader.ts')).readPdf
const picture = async (): Promise<FormatReader> => (await import('./pictures/picture-reader.ts')).readPicture
const word = async (): Promise<FormatReader> => (await import('./word/word-reader.ts')).readWord
const workbook = async (): Promise<FormatReader> => (await import('./workbook/workbook-reader.ts')).readWorkbook
const slides = async (): Promise<FormatReader> => (await import('./slides/slides-reader.ts')).readSlides
const page = async (): Promise<FormatReader> => (await import('./web/page-reader.ts')).readPage
const mhtml = async (): Promise<FormatReader> => (await import('./web/mhtml-reader.ts')).readMhtml
const warc = async (): Promise<FormatReader> => (await import('./web/warc-reader.ts')).readWarc

export const FORMAT_READERS: FormatReaders = {
  '.pdf': pdf,
  '.png': picture,
  '.jpg': picture,
  '.jpeg': picture,
  '.webp': picture,
  '.tif': picture,
  '.tiff': picture,
  '.bmp': picture,
  '.docx': word,
  '.xlsx': workbook,
  '.xls': workbook,
  '.pptx': slides,
  '.html': page,
  '.htm': page,
  '.mhtml': mhtml,
  '.mht': mhtml,
  '.warc': warc,
  '.warc.gz': warc,
}
