import { describe, expect, test } from 'vitest'
import { bitmapOf, bitmapRaster } from '../../../../src/adapters/documents/pictures/bitmap.ts'

/** A bitmap of 2 by 2 dots: red, green; blue, white. */
function bitmap(
  bits: number,
  rows: readonly (readonly number[])[],
  colours: readonly number[] = [],
  height = 2,
): Uint8Array {
  const header = Buffer.alloc(54)
  header.write('BM')
  header.writeUInt32LE(54 + colours.length, 10)
  header.writeUInt32LE(40, 14)
  header.writeInt32LE(2, 18)
  header.writeInt32LE(height, 22)
  header.writeUInt16LE(bits, 28)
  return new Uint8Array(Buffer.concat([header, Buffer.from(colours), ...rows.map((row) => Buffer.from(row))]))
}
const DOTS = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]
const PALETTE = [0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0]
const UPPER = [0, 0, 255, 0, 255, 0, 0, 0]
const LOWER = [255, 0, 0, 255, 255, 255, 0, 0]

describe('a Windows bitmap', () => {
  test.each([
    ['24 bits from below', bitmap(24, [LOWER, UPPER])],
    ['24 bits from above', bitmap(24, [UPPER, LOWER], [], -2)],
    [
      '32 bits',
      bitmap(32, [
        [255, 0, 0, 0, 255, 255, 255, 0],
        [0, 0, 255, 0, 0, 255, 0, 0],
      ]),
    ],
    [
      '8 bits by a table of colours',
      bitmap(
        8,
        [
          [2, 3, 0, 0],
          [0, 1, 0, 0],
        ],
        PALETTE,
      ),
    ],
  ])('of %s gives its dots', (_, bytes) => {
    const header = bitmapOf(bytes)
    expect(header && [...bitmapRaster(bytes, header).data]).toEqual(DOTS)
  })

  test('that ends early, or is packed, is none', () => {
    const whole = bitmap(24, [LOWER, UPPER])
    expect(bitmapOf(whole.slice(0, -1))).toBeUndefined()
    const packed = whole.slice()
    packed[30] = 1
    expect(bitmapOf(packed)).toBeUndefined()
    expect(bitmapOf(new Uint8Array(10))).toBeUndefined()
  })
})
