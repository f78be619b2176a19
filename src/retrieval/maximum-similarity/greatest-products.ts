import { readFileSync } from 'node:fs'
import type { PassageTokens } from '../../ports/knowledge-index.ts'
import type { QuestionBytes } from './question-bytes.ts'

interface Kernel {
  readonly memory: WebAssembly.Memory
  raise(
    code: number,
    end: number,
    codeBytes: number,
    chunks: number,
    question: number,
    questions: number,
    best: number,
  ): void
}

const PAGE_BYTES = 65_536
const VECTOR_BYTES = 16
const LEVEL_BYTES_PER_CHUNK = 256
const LEAST_PRODUCT = -0x8000_0000

const assembled = new WebAssembly.Module(readFileSync(new URL('./kernel.wasm', import.meta.url)))
const kernel = new WebAssembly.Instance(assembled).exports as unknown as Kernel

/**
 * For each piece of a passage (row) the greatest product of each question token (column) with any of the
 * piece's tokens; the least 32-bit integer in the rows of pieces without tokens.
 */
export function greatestProducts(question: QuestionBytes, { codes, pieceEnds }: PassageTokens): Int32Array {
  const { tokens, codeBytes, chunks, bytes } = question
  const products = tokens * pieceEnds.length
  const questionAt = chunks * LEVEL_BYTES_PER_CHUNK
  const bestAt = questionAt + bytes.length
  const codesAt = bestAt + products * Int32Array.BYTES_PER_ELEMENT
  reserve(codesAt + codes.length + VECTOR_BYTES)

  const { buffer } = kernel.memory
  new Int8Array(buffer).set(bytes, questionAt)
  new Uint8Array(buffer).set(codes, codesAt)
  const best = new Int32Array(buffer, bestAt, products).fill(LEAST_PRODUCT)
  if (tokens > 0) {
    let start = 0
    pieceEnds.forEach((end, piece) => {
      const bestOfPiece = best.byteOffset + piece * tokens * Int32Array.BYTES_PER_ELEMENT
      kernel.raise(
        codesAt + start * codeBytes,
        codesAt + end * codeBytes,
        codeBytes,
        chunks,
        questionAt,
        tokens,
        bestOfPiece,
      )
      start = end
    })
  }
  return best.slice()
}

function reserve(bytes: number): void {
  const missing = bytes - kernel.memory.buffer.byteLength
  if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE_BYTES))
}
