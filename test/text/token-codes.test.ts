import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesPerToken, encodeTokens, LEVEL_STEP } from '../../src/text/token-codes.ts'

const standard = (dimension: number) => ({
  mean: new Float32Array(dimension),
  deviation: new Float32Array(dimension).fill(1),
})

const levelsOf = (codes: Uint8Array) => [...codes].flatMap((byte) => [0, 2, 4, 6].map((shift) => (byte >> shift) & 3))

describe('encodeTokens', () => {
  test('puts four dimensions in a byte, the first in its lowest two bits', () => {
    expect([...encodeTokens(Float32Array.of(-2, -0.5, 0.5, 2), standard(4))]).toEqual([0b11_10_01_00])
  })

  test('divides the normal distribution at -0.9816, 0 and 0.9816', () => {
    const values = Float32Array.of(-0.99, -0.98, -0.001, 0, 0.001, 0.98, 0.99, 5)
    expect(levelsOf(encodeTokens(values, standard(8)))).toEqual([0, 1, 1, 2, 2, 2, 3, 3])
  })

  test('standardises each dimension by its own mean and deviation', () => {
    const statistics = { mean: Float32Array.of(10, -10, 0, 0), deviation: Float32Array.of(2, 0.1, 1, 1) }
    expect(levelsOf(encodeTokens(Float32Array.of(11, -10.2, -0.5, 3), statistics))).toEqual([2, 0, 1, 3])
  })

  test('codes each row as it would alone', () => {
    const row = fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const together = encodeTokens(Float32Array.from(rows.flat()), standard(16))
        expect(together).toHaveLength(rows.length * bytesPerToken(16))
        const apart = rows.flatMap((values) => [...encodeTokens(Float32Array.from(values), standard(16))])
        expect([...together]).toEqual(apart)
      }),
    )
  })
})

test('the levels are whole steps', () => {
  expect(Math.abs(3 * LEVEL_STEP - 0.4528)).toBeLessThanOrEqual(0.0002 + Number.EPSILON)
  expect(10 * LEVEL_STEP).toBeCloseTo(1.51, 12)
})
