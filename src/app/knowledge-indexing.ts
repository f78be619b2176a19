import { IsolatedDocumentReader } from '../adapters/documents/isolated-document-reader.ts'
import { hnswVectorIndexFiles } from '../adapters/hnswlib/hnsw-vector-index.ts'
import { SqliteEmbeddingCache } from '../adapters/sqlite/knowledge/sqlite-embedding-cache.ts'
import { lockIndex } from '../adapters/sqlite/knowledge/sqlite-index-lock.ts'
import { sqliteKnowledgeDatabaseFiles } from '../adapters/sqlite/knowledge/sqlite-knowledge-database.ts'
import { SqliteReadingCache } from '../adapters/sqlite/knowledge/sqlite-reading-cache.ts'
import type { Config } from '../config/config.ts'
import { type IndexProgress, type IndexReport, runIndex } from '../indexing/index-run.ts'
import { loadKnowledge } from '../indexing/loading/load-knowledge.ts'
import type { LoadedKnowledge } from '../indexing/loading/loaded-knowledge.ts'
import { readPreviousManifest } from '../indexing/previous-manifest.ts'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'
import type { SnapshotBackends } from '../indexing/snapshot-writer.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { GateReport, GoldenGate } from './gate/golden-gate.ts'
import { recordHistory } from './index-history.ts'

export const snapshotBackends: SnapshotBackends = {
  database: sqliteKnowledgeDatabaseFiles,
  vectorIndex: hnswVectorIndexFiles,
}

export interface IndexingRequest {
  readonly config: Pick<Config, 'knowledgeDirectory'>
  readonly store: SnapshotStore
  /** It may still be loading while files are read. */
  readonly model: EmbeddingModel | Promise<EmbeddingModel>
  /** Reads and embeds everything again. */
  readonly full?: boolean
  /** Asks before the switch; without it every snapshot is let in. */
  readonly gate?: GoldenGate
  readonly onProgress?: IndexProgress
}

export interface IndexingReport extends IndexReport {
  readonly gate?: GateReport
}

/** Loads the knowledge folder, taking files that did not change as they were read before. */
export async function loadWithReadings(
  { config, store }: Pick<IndexingRequest, 'config' | 'store'>,
  isFull = false,
): Promise<LoadedKnowledge> {
  await store.prepare()
  await using documents = new IsolatedDocumentReader()
  using cache = new SqliteReadingCache(store.readingsFile)
  return await loadKnowledge(config.knowledgeDirectory, { documents, cache, isFull })
}

/**
 * Builds a snapshot of the knowledge folder and switches to it, if the gate lets it in.
 * @throws ConfigurationError when another run is at work.
 */
export async function indexKnowledge(request: IndexingRequest): Promise<IndexingReport> {
  const { store, model, full, gate, onProgress } = request
  await store.prepare()
  using _lock = lockIndex(store.lockFile)
  using cache = new SqliteEmbeddingCache(store.cacheFile)
  if (full) cache.keepOnly(new Set())
  const before = await store.current()
  const now = new Date()
  const report = await runIndex({
    knowledge: await loadWithReadings(request, full),
    previous: await readPreviousManifest(store),
    model,
    cache,
    store,
    backends: snapshotBackends,
    now,
    ...(full ? { full } : {}),
    ...(gate ? { approve: gate.approve } : {}),
    ...(onProgress ? { onProgress } : {}),
  })
  if (report.outcome === 'unchanged') await gate?.keepUpToDate(report.snapshot)
  else await record(store, report, gate, now, before)
  return { ...report, ...(gate?.report ? { gate: gate.report } : {}) }
}

async function record(
  store: SnapshotStore,
  report: IndexReport,
  gate: GoldenGate | undefined,
  now: Date,
  before: string | undefined,
): Promise<void> {
  const asked = gate?.report
  await recordHistory(store, {
    at: now.toISOString(),
    action: report.outcome === 'refused' ? 'refused' : gate?.wasForced ? 'forced' : 'indexed',
    snapshot: report.snapshot,
    ...(before === undefined ? {} : { before }),
    added: report.added.length,
    changed: report.changed.length,
    removed: report.removed.length,
    rejected: report.rejected.length,
    ...(asked && {
      goldenAsked: asked.outcomes.length,
      goldenPassed: asked.outcomes.filter(({ passed }) => passed).length,
      ...(asked.lost.length > 0 ? { lost: asked.lost.map(({ question }) => question) } : {}),
    }),
  })
}
