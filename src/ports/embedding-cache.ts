/** A passage's vectors as they are kept: exact for one model identity and one text. */
export interface CachedEmbedding {
  readonly vector: Float32Array
  readonly tokenIds: Int32Array
  readonly codes: Uint8Array
  readonly pieceEnds: readonly number[]
}

/** Embeddings by content hash, so that an unchanged passage is never embedded twice. */
export interface EmbeddingCache extends Disposable {
  get(key: string): CachedEmbedding | undefined
  put(key: string, embedding: CachedEmbedding): void
  /** Forgets what no kept key names. */
  keepOnly(keys: ReadonlySet<string>): void
}
