import type { PassageScore } from './knowledge-index.ts'

/** Approximate nearest neighbours by cosine over passage vectors. */
export interface VectorIndex {
  nearest(vector: Float32Array, limit: number): readonly PassageScore[]
}

export interface VectorIndexContent {
  /** Ids of passages of the base that are gone. */
  readonly removed: readonly number[]
  /** Passages that the base does not have; ids are never used again. */
  readonly added: readonly { readonly passageId: number; readonly vector: Float32Array }[]
}

export interface VectorIndexFiles {
  /** Writes a new index; with `base`, another such file that stays as it is, its content changed as said. */
  write(file: string, content: VectorIndexContent, dimension: number, base?: string): Promise<void>
  open(file: string, dimension: number): Promise<VectorIndex>
}
