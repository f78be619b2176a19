import { load } from 'cheerio'
import { decodeText } from '../../../text/decode-text.ts'
import { officeText } from '../office-text.ts'
import { isElement, type XmlElement } from '../office-xml.ts'
import type { Grid } from '../tables/grid.ts'
import { type SpannedCell, spannedGrid } from '../tables/spanned-grid.ts'

const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i
const START = 4096

const isShown = (element: XmlElement): boolean => !HIDDEN.test(element.attribs.style ?? '')

/** The text of a web page that a site gave out as a workbook; undefined for other bytes. */
export function exportedPage(bytes: Uint8Array): string | undefined {
  const text = /^[\s\ufeff\0]*</.test(Buffer.from(bytes.subarray(0, START)).toString()) ? decodeText(bytes)?.text : ''
  return text && /<table[\s>]/i.test(text) && !/<Workbook[\s>]/.test(text.slice(0, START)) ? text : undefined
}

/** The tables of such a page, without those that only lay out others. */
export function pageGrids(html: string): Grid[] {
  const $ = load(html)
  $('script, style, template').remove()
  return $('table')
    .toArray()
    .filter((table) => $(table).find('table').length === 0)
    .map((table) => {
      const rows = $(table).find('tr').toArray().filter(isShown)
      return spannedGrid(
        rows.map((row) =>
          $(row)
            .children('td, th')
            .toArray()
            .filter(isElement)
            .filter(isShown)
            .map((cell): SpannedCell => {
              $(cell).find('br').replaceWith('\n')
              return {
                text: officeText($(cell).text()),
                columns: Number(cell.attribs.colspan ?? 1) || 1,
                rows: Number(cell.attribs.rowspan ?? 1) || 1,
              }
            }),
        ),
      )
    })
    .filter(({ rows }) => rows.length > 0)
}
