import { PictureFonts } from './picture-fonts.ts'

/** What pictures are drawn with. */
export interface Drawing {
  readonly createCanvas: typeof import('@napi-rs/canvas').createCanvas
  readonly Chart: typeof import('chart.js').Chart
  readonly fonts: PictureFonts
}

async function load(): Promise<Drawing> {
  const [canvas, { BarController, BarElement, CategoryScale, Chart, LinearScale }] = await Promise.all([
    import('@napi-rs/canvas'),
    import('chart.js'),
  ])
  Chart.register(BarController, BarElement, CategoryScale, LinearScale)
  return { createCanvas: canvas.createCanvas, Chart, fonts: new PictureFonts(canvas) }
}

let loaded: Promise<Drawing> | undefined

/** Loads the libraries and the font when the first picture is drawn, once a process. */
export function loadDrawing(): Promise<Drawing> {
  loaded ??= load()
  return loaded
}
