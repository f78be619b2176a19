import sharp from 'sharp'
import { RejectedFileError } from '../../../domain/errors.ts'
import type { FormatFile } from '../format-reader.ts'
import { MOST_PIXELS, MOST_RECOGNISED_PAGES } from '../limits.ts'
import { bitmapOf, bitmapRaster } from './bitmap.ts'
import { decodedRaster, type Raster } from './raster.ts'

const MILLION = 1_000_000

/** The pages of a picture file: one, or as many as a TIFF has. */
export interface PicturePages {
  readonly count: number
  /** Decodes a page, counted from 0. */
  readonly page: (number: number) => Promise<Raster>
}

function refuseLargerThanLimit(path: string, dots: number): void {
  if (dots <= MOST_PIXELS) return
  const size = `a picture of ${Math.round(dots / MILLION)} million dots, more than ${MOST_PIXELS / MILLION} million`
  throw new RejectedFileError(path, `${size}: scan it at 200 to 300 dots an inch`)
}

/**
 * Looks at the size of a picture before anything is decoded.
 * @throws RejectedFileError when it is no picture, broken, or too large.
 */
export async function picturePages({ path, bytes }: FormatFile): Promise<PicturePages> {
  const bitmap = bitmapOf(bytes)
  if (bitmap) {
    refuseLargerThanLimit(path, bitmap.width * bitmap.height)
    return { count: 1, page: async () => bitmapRaster(bytes, bitmap) }
  }
  const header = sharp(bytes, { limitInputPixels: false }).metadata()
  const {
    width,
    height,
    pages = 1,
    pageHeight,
  } = await header.catch((cause: Error) => {
    throw new RejectedFileError(path, 'not a picture that can be decoded: save it as PNG or JPEG', undefined, { cause })
  })
  refuseLargerThanLimit(path, (width ?? 0) * (pageHeight ?? height ?? 0))
  if (pages > MOST_RECOGNISED_PAGES) {
    throw new RejectedFileError(
      path,
      `has ${pages} pages to be recognised, more than ${MOST_RECOGNISED_PAGES}: divide it`,
    )
  }
  return {
    count: pages,
    page: (number) =>
      decodedRaster(bytes, number, MOST_PIXELS).catch((cause: Error) => {
        throw new RejectedFileError(path, 'a broken picture: save it anew as PNG or JPEG', undefined, { cause })
      }),
  }
}
