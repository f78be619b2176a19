import type { SKRSContext2D } from '@napi-rs/canvas'
import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { Bar } from './bar.ts'
import type { Drawing } from './drawing.ts'
import { PALETTE } from './palette.ts'
import { baselineAround, Pen } from './pen.ts'

export interface BarChartOptions {
  readonly x: number
  readonly y: number
  readonly width: number
  /** As it is written in a CSS font. */
  readonly family: string
  /** `share`: bars of 0 to 1 on a track, values in a column; `count`: the longest bar fills the chart. */
  readonly scale: 'share' | 'count'
  /** Height of one bar with its space, in pixels. */
  readonly rowHeight: number
  /** Width of a label, in pixels; a longer one is shortened. */
  readonly longestLabel: number
}

type Lengths = (number | null)[]

interface Columns {
  readonly labels: readonly string[]
  readonly labelWidth: number
  readonly valueWidth: number
  readonly detailWidth: number
}

const LABEL = { size: 26, colour: PALETTE.text }
const VALUE = { size: 26, colour: PALETTE.text, bold: true }
const DETAIL = { size: 22, colour: PALETTE.detail }
const GAP = 14
const BAR_THICKNESS = 22

function columnsOf(rows: readonly Bar[], pen: Pen, longestLabel: number): Columns {
  const labels = rows.map(({ label }) => pen.shortened(label, longestLabel, LABEL))
  const widest = (widths: readonly number[]) => Math.ceil(Math.max(0, ...widths))
  return {
    labels,
    labelWidth: widest(labels.map((label) => pen.widthOf(label, LABEL))) + GAP,
    valueWidth: widest(rows.map(({ value }) => pen.widthOf(value, VALUE))),
    detailWidth: widest(rows.map(({ detail }) => (detail === undefined ? 0 : GAP + pen.widthOf(detail, DETAIL)))),
  }
}

/** A bar without length is left out, since even its edges would be seen. */
const barsOf = (
  lengths: readonly number[],
  colours: string | string[],
  order: number,
): ChartDataset<'bar', Lengths> => ({
  data: lengths.map((length) => (length > 0 ? length : null)),
  backgroundColor: colours,
  barThickness: BAR_THICKNESS,
  borderRadius: 4,
  grouped: false,
  order,
})

function configurationOf(
  rows: readonly Bar[],
  { labels, labelWidth, valueWidth, detailWidth }: Columns,
  { family, scale }: BarChartOptions,
): ChartConfiguration<'bar', Lengths, string> {
  const lengths = rows.map(({ length }) => length)
  const colours = rows.map(({ colour }) => colour)
  const full = rows.map(() => 1)
  const tracks = scale === 'share' ? [barsOf(full, PALETTE.track, 1)] : []
  return {
    type: 'bar',
    data: { labels: [...labels], datasets: [barsOf(lengths, colours, 0), ...tracks] },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
      indexAxis: 'y',
      layout: { autoPadding: false, padding: { right: GAP + valueWidth + detailWidth } },
      scales: {
        x: { display: false, min: 0, max: scale === 'share' ? 1 : Math.max(1, ...lengths) },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: {
            autoSkip: false,
            color: LABEL.colour,
            crossAlign: 'far',
            font: { family, size: LABEL.size },
            padding: 0,
          },
          afterFit: (axis) => {
            axis.width = labelWidth
            Object.assign(axis, { paddingTop: 0, paddingBottom: 0 })
          },
        },
      },
    },
  }
}

/** Draws horizontal bars, with their labels before and their values after them, onto `target`. */
export function drawBarChart(
  { createCanvas, Chart }: Drawing,
  target: SKRSContext2D,
  rows: readonly Bar[],
  options: BarChartOptions,
): void {
  const { x: left, y: top, width, rowHeight, scale } = options
  const canvas = createCanvas(width, rows.length * rowHeight)
  const pen = new Pen(canvas.getContext('2d'), options.family)
  const columns = columnsOf(rows, pen, options.longestLabel)
  const { valueWidth, detailWidth } = columns
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, configurationOf(rows, columns, options))
  const { x, y } = chart.scales
  for (const [index, { length, value, detail }] of rows.entries()) {
    const middle = y!.getPixelForValue(index)
    const baseline = baselineAround(middle, VALUE)
    if (scale === 'share') pen.write(value, width - detailWidth, baseline, valueWidth, { ...VALUE, align: 'right' })
    else pen.write(value, x!.getPixelForValue(length) + GAP, baseline, valueWidth, VALUE)
    if (detail !== undefined) pen.write(detail, width, baseline, detailWidth, { ...DETAIL, align: 'right' })
  }
  target.drawImage(canvas, left, top)
  chart.destroy()
}
