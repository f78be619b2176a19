import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Rectangle } from '../../../src/adapters/chart/pen.ts'

/** Reads a PNG back: its size, and the pixels within it. */
export async function readPicture(bytes: Uint8Array) {
  const image = await loadImage(Buffer.from(bytes))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  return {
    width: image.width,
    height: image.height,
    pixels: ({ x, y, width, height }: Rectangle) => Buffer.from(context.getImageData(x, y, width, height).data),
  }
}
