import type { TokenStatistics } from '../domain/token-statistics.ts'

/** A text's passage vector and its token vectors, all L2-normalised. */
export interface Embedding {
  readonly vector: Float32Array
  /** Vocabulary ids of the text's own tokens, without prefix and special tokens. */
  readonly tokenIds: Int32Array
  /** One row of `dimension` numbers a token, in the order of `tokenIds`. */
  readonly tokenVectors: Float32Array
}

/** The embedding of several pieces read together, and where each piece's tokens end. */
export interface PassageEmbedding extends Embedding {
  /** Index one past the last token of each piece; equal to the end before it where a piece was cut off. */
  readonly pieceEnds: readonly number[]
}

/** Turns text into vectors. Same text, same vectors: one text a forward pass. */
export interface EmbeddingModel extends AsyncDisposable {
  /** Name and content hash: vectors of different identities are never mixed. */
  readonly identity: string
  /** By which token vectors are standardised before they are kept at 2 bits a dimension. */
  readonly tokenStatistics: TokenStatistics
  readonly dimension: number
  embedQuery(text: string): Promise<Embedding>
  /** Pieces are read in order as one text; what exceeds the model's window is cut off. */
  embedPassage(pieces: readonly string[]): Promise<PassageEmbedding>
}
