import type { Document } from '../domain/document.ts'
import type { Passage } from '../domain/passage.ts'
import type { CachedEmbedding, EmbeddingCache } from '../ports/embedding-cache.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { Manifest } from '../ports/knowledge-index.ts'
import { namesOf } from './knowledge-names.ts'
import type { LoadedKnowledge, Warning } from './loading/loaded-knowledge.ts'
import { PassageEmbedder } from './passage-embedder.ts'
import { passagePieces, splitDocument } from './passage-splitter.ts'
import { FORMAT_VERSION, TOKENIZER } from './snapshot-files.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { type SnapshotBackends, writeSnapshot } from './snapshot-writer.ts'

export interface IndexReport {
  readonly snapshot: string
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly rejected: Manifest['rejected']
  /** Units that offer what fair competition rules forbid: indexed, but kept from every answer. */
  readonly warnings: readonly Warning[]
  readonly documents: number
  readonly passages: number
  readonly records: number
  /** Passages that the model had to read; the rest came from the cache. */
  readonly embedded: number
}

export type IndexProgress = (done: number, total: number) => void

export interface IndexRunOptions {
  readonly knowledge: LoadedKnowledge
  readonly previous: Pick<Manifest, 'documents'> | undefined
  readonly model: EmbeddingModel
  readonly cache: EmbeddingCache
  readonly store: SnapshotStore
  readonly backends: SnapshotBackends
  readonly now: Date
  readonly onProgress?: IndexProgress
}

/** Added, changed and removed documents between two snapshots' content hashes. */
export function compareDocuments(documents: readonly Document[], previous: Readonly<Record<string, string>>) {
  const now = new Map(documents.map((document) => [document.id, document.contentHash]))
  return {
    added: [...now.keys()].filter((id) => !(id in previous)),
    changed: [...now].filter(([id, hash]) => id in previous && previous[id] !== hash).map(([id]) => id),
    removed: Object.keys(previous).filter((id) => !now.has(id)),
  }
}

async function embedAll(
  passages: readonly Passage[],
  embedder: PassageEmbedder,
  onProgress: IndexProgress | undefined,
) {
  const embeddings: CachedEmbedding[] = []
  for (const passage of passages) {
    embeddings.push(await embedder.embed(passagePieces(passage)))
    onProgress?.(embeddings.length, passages.length)
  }
  return embeddings
}

/** Builds a snapshot of the loaded knowledge beside the current one and switches to it. */
export async function runIndex(options: IndexRunOptions): Promise<IndexReport> {
  const { knowledge, previous, model, cache, store, backends, now, onProgress } = options
  const { documents, records, sources, industries, places, rejected } = knowledge
  const passages = documents.flatMap(splitDocument).map((content, id): Passage => ({ ...content, id }))
  const embedder = new PassageEmbedder(model, cache)
  const embeddings = await embedAll(passages, embedder, onProgress)
  const manifest = {
    formatVersion: FORMAT_VERSION,
    modelIdentity: model.identity,
    dimension: model.dimension,
    tokenizer: TOKENIZER,
    createdAt: now.toISOString(),
    passages: passages.length,
    tokens: embeddings.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0),
    records: records.length,
    documents: Object.fromEntries(documents.map(({ id, contentHash }) => [id, contentHash])),
    rejected,
  }
  const snapshot = now.toISOString().replace(/\D/g, '')
  const names = namesOf(records)
  const content = { passages, embeddings, records, sources, industries, places, names, manifest }
  await store.add(snapshot, (folder) => writeSnapshot(folder, content, backends))
  await store.removeOld()
  embedder.forgetUnused()
  return {
    snapshot,
    ...compareDocuments(documents, previous?.documents ?? {}),
    rejected,
    warnings: knowledge.warnings,
    documents: documents.length,
    passages: passages.length,
    records: records.length,
    embedded: embedder.computed,
  }
}
