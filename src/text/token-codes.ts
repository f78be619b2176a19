import type { TokenStatistics } from '../ports/embedding-model.ts'

/** Lloyd-Max quantiser of a standard normal variable with four levels (Max 1960, table I). */
const LEVELS = [-1.51, -0.4528, 0.4528, 1.51] as const
const BORDER = 0.9816
const DIMENSIONS_PER_BYTE = 4

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

/**
 * For one query token: what each byte of a code adds to the dot product with the token it stands for.
 * Entry `position * 256 + byte`; the sum over positions plus `bias` is the dot product.
 */
export function lookupTable(
  query: Float32Array,
  { mean, deviation }: TokenStatistics,
): { table: Float32Array; bias: number } {
  const positions = bytesPerToken(query.length)
  const table = new Float32Array(positions * 256)
  let bias = 0
  for (let at = 0; at < query.length; at++) bias += query[at]! * mean[at]!
  for (let position = 0; position < positions; position++) {
    const column = position * DIMENSIONS_PER_BYTE
    for (let byte = 0; byte < 256; byte++) {
      let sum = 0
      for (let part = 0; part < DIMENSIONS_PER_BYTE; part++) {
        const at = column + part
        sum += query[at]! * deviation[at]! * LEVELS[(byte >> (part * 2)) & 3]!
      }
      table[position * 256 + byte] = sum
    }
  }
  return { table, bias }
}
