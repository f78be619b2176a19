import type { TokenStatistics } from '../domain/token-statistics.ts'

/*
 * A token vector is kept as one level of four a dimension, by the Lloyd-Max quantiser of a standard normal
 * variable (Max 1960, table I): borders -0.9816, 0 and 0.9816, levels -1.51, -0.4528, 0.4528 and 1.51.
 * Four dimensions share a byte, the first in its lowest two bits.
 */
const BORDER = 0.9816
const DIMENSIONS_PER_BYTE = 4

/** The levels are -10, -3, 3 and 10 of these, to within 0.0002. */
export const LEVEL_STEP = 0.151

export const bytesPerToken = (dimension: number): number => dimension / DIMENSIONS_PER_BYTE

const levelOf = (value: number): number => {
  if (value < 0) return value < -BORDER ? 0 : 1
  return value < BORDER ? 2 : 3
}

/** Token vectors (rows of `dimension` numbers) at 2 bits a dimension, standardised by `statistics`. */
export function encodeTokens(vectors: Float32Array, { mean, deviation }: TokenStatistics): Uint8Array {
  const dimension = mean.length
  const codes = new Uint8Array(vectors.length / DIMENSIONS_PER_BYTE)
  for (let at = 0; at < vectors.length; at++) {
    const column = at % dimension
    const level = levelOf((vectors[at]! - mean[column]!) / deviation[column]!)
    codes[at >> 2]! |= level << ((at & 3) * 2)
  }
  return codes
}
