import sharp, { type Sharp } from 'sharp'
import type { Box } from '../layout/word.ts'

/** A decoded picture: three bytes (red, green, blue) for each dot, row by row. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

const CHANNELS = 3
const WHITE = '#ffffff'

const sharpOf = ({ data, width, height }: Raster) => sharp(data, { raw: { width, height, channels: CHANNELS } })

async function rasterOf(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture
    .flatten({ background: WHITE })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Decodes a page of a picture file, upright and on white; it may have at most so many dots. */
export const decodedRaster = (bytes: Uint8Array, page: number, mostDots: number): Promise<Raster> =>
  rasterOf(sharp(bytes, { page, limitInputPixels: mostDots }).rotate())

/** The picture in another size, its sides not in proportion. */
export const resized = (raster: Raster, width: number, height: number): Promise<Raster> =>
  rasterOf(sharpOf(raster).resize({ width, height, fit: 'fill' }))

/** The picture turned by so many degrees clockwise, on white. */
export const turned = (raster: Raster, degrees: number): Promise<Raster> =>
  rasterOf(sharpOf(raster).rotate(degrees, { background: WHITE }))

/** No part of a picture becomes narrower than this. */
const NARROWEST = 16

/** A part of the picture in the given height, in proportion. */
export function cropped(raster: Raster, box: Box, height: number): Promise<Raster> {
  const left = Math.max(0, Math.floor(box.left))
  const top = Math.max(0, Math.floor(box.top))
  const width = Math.max(1, Math.min(raster.width, Math.ceil(box.right)) - left)
  const tall = Math.max(1, Math.min(raster.height, Math.ceil(box.bottom)) - top)
  const part = sharpOf(raster).extract({ left, top, width, height: tall })
  return rasterOf(part.resize({ width: Math.max(NARROWEST, Math.round((width * height) / tall)), height, fit: 'fill' }))
}

/** Brightness of each dot, from 0 to 255. */
export function greyOf({ data, width, height }: Raster): Uint8Array {
  const grey = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < grey.length; at++, from += CHANNELS) {
    grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 151 + (data[from + 2] ?? 0) * 28) >> 8
  }
  return grey
}

/** The picture as a model wants it: blue, green and red planes, each value minus its mean and by its deviation. */
export function planesOf(raster: Raster, mean: readonly number[], deviation: readonly number[]): Float32Array {
  const size = raster.width * raster.height
  const planes = new Float32Array(size * CHANNELS)
  for (let channel = 0; channel < CHANNELS; channel++) {
    const from = CHANNELS - 1 - channel
    const [middle = 0, spread = 1] = [mean[channel], deviation[channel]]
    for (let at = 0; at < size; at++) {
      planes[channel * size + at] = ((raster.data[at * CHANNELS + from] ?? 0) / 255 - middle) / spread
    }
  }
  return planes
}
