import type { PassageScore } from './knowledge-index.ts'

/** Approximate nearest neighbours by cosine over passage vectors. */
export interface VectorIndex {
  nearest(vector: Float32Array, limit: number): readonly PassageScore[]
}

export interface VectorIndexFiles {
  /** Writes an index in which row i of `vectors` (length count × dimension) is passage i. */
  write(file: string, vectors: Float32Array, dimension: number): Promise<void>
  open(file: string, dimension: number): Promise<VectorIndex>
}
