import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Bar } from './bar.ts'
import { type BarChartOptions, drawBarChart } from './bar-chart.ts'
import type { Drawing } from './drawing.ts'
import type { KeyFigure } from './key-figure.ts'
import { PALETTE } from './palette.ts'
import { Pen, type Rectangle } from './pen.ts'

const MARGIN = 40
const GAP = 16
const PADDING = 24
const HEADER_HEIGHT = 152
const FIGURE_COLUMNS = 4
const FIGURE_ROWS = 2
const FIGURE_HEIGHT = 168
const CHART_ROW_HEIGHT = 42
const CHART_HEADING_HEIGHT = 74
const CHART_FOOT = 16
const CHART_ROWS = { upper: 8, lower: 9 } as const
const LONGEST_LABEL = 222
const FIGURE = { size: 54, bold: true, colour: PALETTE.header, smallest: 22 }
const UNIT_GAP = 8

const WIDTH = 1200
const CONTENT_WIDTH = WIDTH - 2 * MARGIN
const FIGURES_TOP = HEADER_HEIGHT + 24
const CHARTS_TOP = FIGURES_TOP + FIGURE_ROWS * (FIGURE_HEIGHT + GAP)
const chartHeight = (row: keyof typeof CHART_ROWS) =>
  CHART_HEADING_HEIGHT + CHART_ROWS[row] * CHART_ROW_HEIGHT + CHART_FOOT

/** In pixels. */
export const PICTURE_SIZE = {
  width: WIDTH,
  height: CHARTS_TOP + chartHeight('upper') + GAP + chartHeight('lower') + MARGIN,
} as const

/** Where everything has its place: a header, key figures, and two rows of two charts. */
export class Page {
  readonly #drawing: Drawing
  readonly #context: SKRSContext2D
  readonly #family: string
  readonly #pen: Pen

  constructor(drawing: Drawing, context: SKRSContext2D, family: string) {
    this.#drawing = drawing
    this.#context = context
    this.#family = family
    this.#pen = new Pen(context, family)
    this.#pen.fill({ x: 0, y: 0, ...PICTURE_SIZE }, PALETTE.background)
  }

  /** The title over the period. */
  header(title: string, period: string): void {
    this.#pen.fill({ x: 0, y: 0, width: WIDTH, height: HEADER_HEIGHT }, PALETTE.header)
    this.#pen.write(title, MARGIN, 78, CONTENT_WIDTH, {
      size: 48,
      bold: true,
      colour: PALETTE.headerText,
      smallest: 34,
    })
    this.#pen.write(period, MARGIN, 125, CONTENT_WIDTH, { size: 28, colour: PALETTE.headerDetail })
  }

  /** As many figures as the grid has places for, row by row. */
  keyFigures(figures: readonly KeyFigure[]): void {
    const width = (CONTENT_WIDTH - (FIGURE_COLUMNS - 1) * GAP) / FIGURE_COLUMNS
    for (const [index, figure] of figures.slice(0, FIGURE_COLUMNS * FIGURE_ROWS).entries()) {
      this.#keyFigure(figure, {
        x: MARGIN + (index % FIGURE_COLUMNS) * (width + GAP),
        y: FIGURES_TOP + Math.floor(index / FIGURE_COLUMNS) * (FIGURE_HEIGHT + GAP),
        width,
        height: FIGURE_HEIGHT,
      })
    }
  }

  /** One of the four charts; where there are no bars, says so. */
  chart(
    side: 'left' | 'right',
    row: keyof typeof CHART_ROWS,
    heading: string,
    bars: readonly Bar[],
    scale: BarChartOptions['scale'],
  ): void {
    const width = (CONTENT_WIDTH - GAP) / 2
    const x = side === 'left' ? MARGIN : MARGIN + width + GAP
    const y = row === 'upper' ? CHARTS_TOP : CHARTS_TOP + chartHeight('upper') + GAP
    const inner = width - 2 * PADDING
    this.#pen.panel({ x, y, width, height: chartHeight(row) }, PALETTE.panel, PALETTE.panelEdge)
    this.#pen.write(heading, x + PADDING, y + 52, inner, { size: 30, bold: true, colour: PALETTE.text })
    if (bars.length === 0) {
      const middle = y + chartHeight(row) / 2
      this.#pen.write('暂无数据', x + width / 2, middle, inner, { size: 28, colour: PALETTE.detail, align: 'center' })
      return
    }
    const space = CHART_ROWS[row] * CHART_ROW_HEIGHT
    drawBarChart(this.#drawing, this.#context, bars, {
      x: x + PADDING,
      y: y + CHART_HEADING_HEIGHT,
      width: inner,
      family: this.#family,
      scale,
      rowHeight: Math.min(scale === 'share' ? space / bars.length : CHART_ROW_HEIGHT, space / bars.length),
      longestLabel: LONGEST_LABEL,
    })
  }

  #keyFigure({ label, figure: { number, unit = '' }, detail }: KeyFigure, { x, y, width, height }: Rectangle): void {
    const pen = this.#pen
    const left = x + PADDING
    const inner = width - 2 * PADDING
    pen.panel({ x, y, width, height }, PALETTE.panel, PALETTE.panelEdge)
    pen.write(label, left, y + 44, inner, { size: 26, colour: PALETTE.detail })
    const unitStyle = { size: 28, colour: PALETTE.text }
    const unitWidth = unit === '' ? 0 : pen.widthOf(unit, unitStyle) + UNIT_GAP
    const numberWidth = inner - unitWidth
    const numberStyle = pen.fitted(number, numberWidth, FIGURE)
    pen.write(number, left, y + 107, numberWidth, numberStyle)
    const numberEnd = left + Math.min(pen.widthOf(number, numberStyle), numberWidth)
    pen.write(unit, numberEnd + UNIT_GAP, y + 107, unitWidth, unitStyle)
    pen.write(detail, left, y + 146, inner, { size: 22, colour: PALETTE.detail, smallest: 18 })
  }
}
