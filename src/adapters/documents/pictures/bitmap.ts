import type { Raster } from './raster.ts'

const HEADER = 54
/** Pictures of fewer colours name each by its number in a table. */
const TABLE_BITS = 8

/** The header of a Windows bitmap (BMP). */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly isUpsideDown: boolean
  /** Where its dots begin. */
  readonly start: number
  readonly palette: number
}

/** Reads the header; undefined when the file is no bitmap, or one that is packed. */
export function bitmapOf(bytes: Uint8Array): Bitmap | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER || view.getUint16(0) !== 0x424d) return undefined
  const [width, high] = [view.getInt32(18, true), view.getInt32(22, true)]
  const [bits, packing] = [view.getUint16(28, true), view.getUint32(30, true)]
  const isPlain = packing === 0 || (packing === 3 && bits === 32)
  if (!isPlain || ![1, TABLE_BITS, 24, 32].includes(bits) || width <= 0 || high === 0) return undefined
  const start = view.getUint32(10, true)
  const bitmap = {
    width,
    height: Math.abs(high),
    bits,
    isUpsideDown: high > 0,
    start,
    palette: 14 + view.getUint32(14, true),
  }
  return start + rowBytes(bitmap) * bitmap.height <= bytes.length ? bitmap : undefined
}

/** Rows take whole groups of four bytes. */
const rowBytes = ({ width, bits }: { width: number; bits: number }): number => Math.ceil((width * bits) / 32) * 4

/** The dots of a bitmap. */
export function bitmapRaster(bytes: Uint8Array, bitmap: Bitmap): Raster {
  const { width, height, bits, isUpsideDown, start, palette } = bitmap
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const row = start + rowBytes(bitmap) * (isUpsideDown ? height - 1 - y : y)
    for (let x = 0; x < width; x++) {
      const byte = bytes[row + ((x * bits) >> 3)] ?? 0
      const colour = bits === 1 ? (byte >> (7 - (x & 7))) & 1 : byte
      const from = bits <= TABLE_BITS ? palette + colour * 4 : row + x * (bits / 8)
      for (let channel = 0; channel < 3; channel++) data[(y * width + x) * 3 + channel] = bytes[from + 2 - channel] ?? 0
    }
  }
  return { data, width, height }
}
