import type { TokenStatistics } from '../../domain/token-statistics.ts'
import { bytesPerToken, LEVEL_STEP } from '../../text/token-codes.ts'

const CODE_BYTES_PER_CHUNK = 16
const DIMENSIONS_PER_CHUNK = 64
const GREATEST_BYTE = 127

/** By how many steps the kernel shifts the levels of a code, so that none is negative. */
const LEVEL_SHIFT = 10

/** Question tokens at one signed byte a dimension, in the order that `kernel.wat` reads. */
export interface QuestionBytes {
  readonly tokens: number
  /** Code bytes of a passage token that these go with. */
  readonly codeBytes: number
  readonly chunks: number
  /** `chunks` times 64 bytes a token. */
  readonly bytes: Int8Array
  /** For each token: the cosine is the kernel's product times its scale, plus its offset. */
  readonly scales: Float64Array
  readonly offsets: Float64Array
}

/** Question token vectors (rows of `dimension` numbers) with the passage tokens' deviations worked in. */
export function questionBytes(vectors: Float32Array, { mean, deviation }: TokenStatistics): QuestionBytes {
  const dimension = mean.length
  const tokens = vectors.length / dimension
  const codeBytes = bytesPerToken(dimension)
  const chunks = Math.ceil(codeBytes / CODE_BYTES_PER_CHUNK)
  const bytes = new Int8Array(tokens * chunks * DIMENSIONS_PER_CHUNK)
  const scales = new Float64Array(tokens)
  const offsets = new Float64Array(tokens)
  for (let token = 0; token < tokens; token++) {
    const vector = vectors.subarray(token * dimension, (token + 1) * dimension)
    const scaled = vector.map((value, at) => value * deviation[at]!)
    const greatest = scaled.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const step = greatest / GREATEST_BYTE || 1
    let sum = 0
    scaled.forEach((value, at) => {
      const byte = Math.round(value / step)
      bytes[token * chunks * DIMENSIONS_PER_CHUNK + placeOf(at)] = byte
      sum += byte
    })
    scales[token] = step * LEVEL_STEP
    offsets[token] =
      vector.reduce((total, value, at) => total + value * mean[at]!, 0) - LEVEL_SHIFT * sum * scales[token]!
  }
  return { tokens, codeBytes, chunks, bytes, scales, offsets }
}

/** Within a chunk, the dimensions that lie in the same two bits of their code bytes stand together. */
function placeOf(dimension: number): number {
  const within = dimension % DIMENSIONS_PER_CHUNK
  return dimension - within + (within & 3) * CODE_BYTES_PER_CHUNK + (within >> 2)
}
