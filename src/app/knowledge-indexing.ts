import { join } from 'node:path'
import { hnswVectorIndexFiles } from '../adapters/hnswlib/hnsw-vector-index.ts'
import { SqliteEmbeddingCache } from '../adapters/sqlite/knowledge/sqlite-embedding-cache.ts'
import { lockIndex } from '../adapters/sqlite/knowledge/sqlite-index-lock.ts'
import { sqliteKnowledgeDatabaseFiles } from '../adapters/sqlite/knowledge/sqlite-knowledge-database.ts'
import type { Config } from '../config/config.ts'
import { compareDocuments, type IndexProgress, type IndexReport, runIndex } from '../indexing/index-run.ts'
import { loadKnowledge } from '../indexing/loading/load-knowledge.ts'
import { readPreviousManifest } from '../indexing/previous-manifest.ts'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'
import type { SnapshotBackends } from '../indexing/snapshot-writer.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'

export const snapshotBackends: SnapshotBackends = {
  database: sqliteKnowledgeDatabaseFiles,
  vectorIndex: hnswVectorIndexFiles,
}

export interface IndexingRequest {
  readonly config: Pick<Config, 'knowledgeDirectory' | 'dataDirectory'>
  readonly store: SnapshotStore
  readonly model: EmbeddingModel
  /** Forgets cached embeddings first. */
  readonly full?: boolean
  readonly onProgress?: IndexProgress
}

/**
 * Builds a snapshot of the knowledge folder and switches to it.
 * @throws ConfigurationError when another run is at work.
 */
export async function indexKnowledge({
  config,
  store,
  model,
  full,
  onProgress,
}: IndexingRequest): Promise<IndexReport> {
  await store.prepare()
  using _lock = lockIndex(join(config.dataDirectory, 'knowledge', 'index.lock'))
  using cache = new SqliteEmbeddingCache(store.cacheFile)
  if (full) cache.keepOnly(new Set())
  return await runIndex({
    knowledge: await loadKnowledge(config.knowledgeDirectory),
    previous: await readPreviousManifest(store),
    model,
    cache,
    store,
    backends: snapshotBackends,
    now: new Date(),
    ...(onProgress ? { onProgress } : {}),
  })
}

/** What an index run would change, without running it. */
export async function previewIndexing({ config, store }: Pick<IndexingRequest, 'config' | 'store'>) {
  const { documents, records, rejected, warnings } = await loadKnowledge(config.knowledgeDirectory)
  const previous = await readPreviousManifest(store)
  return {
    ...compareDocuments(documents, previous?.documents ?? {}),
    rejected,
    warnings,
    documents: documents.length,
    records: records.length,
  }
}
