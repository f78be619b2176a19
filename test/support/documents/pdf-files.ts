import type { Page, PageScreenshotOptions } from 'playwright-core'
import { DESK, launchChromium } from '../browser/chromium.ts'
import { ANNOUNCEMENT } from './pdf-facts.ts'
import {
  announcementHtml,
  groupedHtml,
  letterHtml,
  listHtml,
  mergedHtml,
  scanHtml,
  standInHtml,
  threeLinesHtml,
} from './pdf-pages.ts'

/** 200 dots an inch on a page that Chromium lays out at 96. */
const SCAN = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 200 / 96 }
const MARGIN = { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' }

const runningText = (text: string) =>
  `<div style="font-size:9px;width:100%;text-align:center;font-family:'Noto Sans CJK SC'">${text}</div>`

async function withPage<Made>(html: string, make: (page: Page) => Promise<Made>, options = DESK): Promise<Made> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage(options)
    await page.setContent(html)
    return await make(page)
  } finally {
    await browser.close()
  }
}

/** An A4 PDF with a running header and page numbers, as Chromium prints it. */
const printedPdf = (html: string): Promise<Uint8Array> =>
  withPage(html, (page) =>
    page.pdf({
      format: 'A4',
      margin: MARGIN,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: runningText(ANNOUNCEMENT.runningHeader),
      footerTemplate: runningText('第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页'),
    }),
  )

/** A notice with headings, numbered items and a part in two columns, over two pages. */
export const announcementPdf = (): Promise<Uint8Array> => printedPdf(announcementHtml())

/** `LIST_ROWS` as one ruled table over several pages with its header repeated. */
export const listPdf = (ruled = true): Promise<Uint8Array> => printedPdf(listHtml(ruled))

/** A table with merged cells, `MERGED`. */
export const mergedPdf = (): Promise<Uint8Array> => printedPdf(mergedHtml())

/** A list in parts with merged cells over several pages, `GROUPED`. */
export const groupedPdf = (): Promise<Uint8Array> => printedPdf(groupedHtml())

/** An official letter, `LETTER`. */
export const letterPdf = (): Promise<Uint8Array> => printedPdf(letterHtml())

/** A table between three lines, `THREE_LINES`. */
export const threeLinesPdf = (): Promise<Uint8Array> => printedPdf(threeLinesHtml())

/** On a busy machine Chromium sometimes takes no picture at first. */
async function pictureOf(page: Page, options: PageScreenshotOptions): Promise<Uint8Array> {
  return page
    .screenshot(options)
    .catch(() => page.screenshot(options))
    .catch(() => page.screenshot(options))
}

/** The clean picture of a page at 200 dots an inch: `SCAN_FACTS`. */
export const scannedPng = (): Promise<Uint8Array> =>
  withPage(scanHtml(), (page) => pictureOf(page, { type: 'png' }), SCAN)

/** The same picture as a JPEG with the losses of one. */
export const scannedJpeg = (): Promise<Uint8Array> =>
  withPage(scanHtml(), (page) => pictureOf(page, { type: 'jpeg', quality: 80 }), SCAN)

/** A PDF that holds nothing but the picture, after a page of `text` where one is given. */
export async function scannedPdf(text?: string): Promise<Uint8Array> {
  const picture = Buffer.from(await scannedJpeg()).toString('base64')
  return withPage(standInHtml(picture, text), (page) => page.pdf({ format: 'A4', printBackground: true }))
}
