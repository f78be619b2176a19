import type { LeadStatistics } from '../../domain/lead-statistics.ts'
import type { StatisticsPicture } from '../../ports/statistics-picture.ts'
import { criterionBars, nameBars, statusBars } from './bar.ts'
import { cleanText } from './clean-text.ts'
import { loadDrawing } from './drawing.ts'
import { keyFigures } from './key-figure.ts'
import { Page, PICTURE_SIZE } from './page.ts'
import { periodText } from './period-text.ts'

export interface ChartStatisticsPictureOptions {
  /** Zone of the times in the header. */
  readonly timeZone?: string
}

/** Statistics drawn with Chart.js on a canvas, in a font that comes with the product. */
export class ChartStatisticsPicture implements StatisticsPicture {
  readonly #timeZone: string

  constructor({ timeZone = 'Asia/Shanghai' }: ChartStatisticsPictureOptions = {}) {
    this.#timeZone = timeZone
  }

  async draw(statistics: LeadStatistics, title: string): Promise<Uint8Array> {
    const drawing = await loadDrawing()
    const heading = cleanText(title)
    const districts = nameBars(statistics.byDistrict)
    const industries = nameBars(statistics.byIndustry)
    const family = drawing.fonts.familyFor([heading, ...[...districts, ...industries].map(({ label }) => label)])
    const canvas = drawing.createCanvas(PICTURE_SIZE.width, PICTURE_SIZE.height)
    const page = new Page(drawing, canvas.getContext('2d'), family)
    page.header(heading, periodText(statistics, this.#timeZone))
    page.keyFigures(keyFigures(statistics))
    page.chart('left', 'upper', '线索状态', statusBars(statistics.byStatus), 'count')
    page.chart('right', 'upper', '接待评分五项', criterionBars(statistics.scorecard.criteria), 'share')
    page.chart('left', 'lower', '意向区域', districts, 'count')
    page.chart('right', 'lower', '所属产业', industries, 'count')
    return canvas.encode('png')
  }
}
