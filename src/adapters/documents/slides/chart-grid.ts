import type { CheerioAPI } from 'cheerio'
import { oneLine } from '../office-text.ts'
import type { XmlElement } from '../office-xml.ts'
import type { Grid } from '../tables/grid.ts'
import { spannedGrid } from '../tables/spanned-grid.ts'

export interface ReadChart {
  readonly title: string
  /** The titles of its axes, which often name the unit. */
  readonly axes: readonly string[]
  readonly grid: Grid
}

const MOST_SERIES = 30
const CATEGORY = '类别'

function pointsOf($: CheerioAPI, series: XmlElement, name: string): Map<number, string> {
  const points = $(series).find(`> c\\:${name} c\\:pt`).toArray()
  return new Map(points.map((point) => [Number(point.attribs.idx), oneLine($(point).find('c\\:v').text())]))
}

/** A value as its format shows it: a share as 12.5%, any other number without the noise of reckoning. */
function shownValue(value: string, format: string): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return ''
  const shown = format.includes('%') ? number * 100 : number
  return `${Number(shown.toPrecision(12))}${format.includes('%') ? '%' : ''}`
}

/** The values that a chart shows, as a table of categories and series; undefined for charts of another kind. */
export function readChart($: CheerioAPI): ReadChart | undefined {
  const series = $('c\\:ser').toArray()
  const isSimple = $('c\\:xVal').length === 0 && $('c\\:lvl').length <= series.length
  if (series.length === 0 || series.length > MOST_SERIES || !isSimple) return undefined
  const categories = pointsOf($, series[0]!, 'cat')
  const columns = series.map((one, index) => {
    const format = $(one).find('> c\\:val c\\:formatCode').first().text()
    const values = [...pointsOf($, one, 'val')].map(([at, value]) => [at, shownValue(value, format)] as const)
    return {
      name: oneLine($(one).find('> c\\:tx c\\:v').first().text()) || `数值${index + 1}`,
      values: new Map(values),
    }
  })
  const header = [CATEGORY, ...columns.map(({ name }) => name)]
  const rows = [...categories].map(([at, name]) => [name, ...columns.map(({ values }) => values.get(at) ?? '')])
  if (rows.length === 0) return undefined
  const titleOf = (selector: string): string => oneLine($(selector).find('a\\:t').text())
  return {
    title: titleOf('c\\:chart > c\\:title'),
    axes: [titleOf('c\\:valAx > c\\:title')].filter(Boolean),
    grid: spannedGrid([header, ...rows].map((cells) => cells.map((text) => ({ text, columns: 1, rows: 1 })))),
  }
}
