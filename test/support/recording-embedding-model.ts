import { createHash } from 'node:crypto'
import type { Embedding, EmbeddingModel, PassageEmbedding } from '../../src/ports/embedding-model.ts'

const DIMENSION = 16

/** A vector that depends on the text alone. */
function vectorOf(text: string): Float32Array {
  const bytes = createHash('sha256').update(text).digest()
  const values = Float32Array.from({ length: DIMENSION }, (_, at) => (bytes[at] ?? 0) - 127.5)
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}

function embed(pieces: readonly string[]): PassageEmbedding {
  const characters = [...pieces.join('')]
  let end = 0
  return {
    vector: vectorOf(pieces.join('\n')),
    tokenIds: Int32Array.from(characters, (character) => character.codePointAt(0) ?? 0),
    tokenVectors: Float32Array.from(characters.flatMap((character) => [...vectorOf(character)])),
    pieceEnds: pieces.map((piece) => {
      end += [...piece].length
      return end
    }),
  }
}

/** One token a character; remembers which passages it was given. */
export class RecordingEmbeddingModel implements EmbeddingModel {
  readonly dimension = DIMENSION
  readonly identity: string
  readonly tokenStatistics = {
    mean: new Float32Array(DIMENSION),
    deviation: new Float32Array(DIMENSION).fill(1 / Math.sqrt(DIMENSION)),
  }
  readonly passages: (readonly string[])[] = []

  constructor(identity = 'recording:1') {
    this.identity = identity
  }

  async embedQuery(text: string): Promise<Embedding> {
    return embed([text])
  }

  async embedPassage(pieces: readonly string[]): Promise<PassageEmbedding> {
    this.passages.push(pieces)
    return embed(pieces)
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}
