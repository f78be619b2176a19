import { isDeepStrictEqual } from 'node:util'
import type { EmbeddingCache } from '../ports/embedding-cache.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { Manifest } from '../ports/knowledge-index.ts'
import { compareDocuments } from './compare-documents.ts'
import type { LoadedKnowledge, Warning } from './loading/loaded-knowledge.ts'
import { PassageEmbedder } from './passage-embedder.ts'
import { passagePieces, splitDocument } from './passage-splitter.ts'
import { openBase, type SnapshotBase } from './snapshot-base.ts'
import { FORMAT_VERSION, TOKENIZER } from './snapshot-files.ts'
import { type DocumentPassages, fingerprinted, planAnew, planOver, type SnapshotPlan } from './snapshot-plan.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { type SnapshotBackends, writeSnapshot } from './snapshot-writer.ts'
import type { NewEmbedding } from './token-files.ts'

/** What became of a run: a new current snapshot, no need of one, or one that was not let in. */
export type IndexOutcome = 'switched' | 'unchanged' | 'refused'

export interface IndexReport {
  readonly outcome: IndexOutcome
  /** The snapshot that was built; where nothing changed, the current one. */
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
  /** Passages that the model had to read; the rest came from the snapshot before or the cache. */
  readonly embedded: number
}

export type IndexProgress = (done: number, total: number) => void

export interface IndexRunOptions {
  readonly knowledge: LoadedKnowledge
  /** The current snapshot's manifest, whatever made it. */
  readonly previous: Pick<Manifest, 'documents'> | undefined
  /** It may still be loading: only what changed has to wait for it. */
  readonly model: EmbeddingModel | Promise<EmbeddingModel>
  readonly cache: EmbeddingCache
  readonly store: SnapshotStore
  readonly backends: SnapshotBackends
  readonly now: Date
  /** Writes everything anew, whatever the current snapshot holds. */
  readonly full?: boolean
  /** Looks at the snapshot in `folder` before it becomes the current one; false keeps the one there is. */
  readonly approve?: (name: string, folder: string) => Promise<boolean>
  readonly onProgress?: IndexProgress
}

async function embedAll(
  { added }: SnapshotPlan,
  embedder: PassageEmbedder,
  onProgress: IndexProgress | undefined,
): Promise<NewEmbedding[]> {
  const embeddings: NewEmbedding[] = []
  for (const passage of added) {
    embeddings.push({ passageId: passage.id, embedding: await embedder.embed(passagePieces(passage)) })
    onProgress?.(embeddings.length, added.length)
  }
  return embeddings
}

async function baseOf({ store, backends, full }: IndexRunOptions): Promise<SnapshotBase | undefined> {
  const current = full ? undefined : await store.current()
  return current === undefined ? undefined : openBase(store.folderOf(current), backends)
}

/** Whether a base already says all that the knowledge says. */
function isUpToDate(
  { knowledge }: IndexRunOptions,
  manifest: Pick<Manifest, 'documents' | 'rejected'>,
  plan: SnapshotPlan,
  base: SnapshotBase,
): boolean {
  if (plan.added.length > 0 || plan.removed.length > 0) return false
  const { records, sources, industries, places } = base.database
  const now = JSON.parse(
    JSON.stringify([knowledge.records, knowledge.sources, knowledge.industries, knowledge.places, manifest.rejected]),
  )
  return (
    isDeepStrictEqual(manifest.documents, base.manifest.documents) &&
    isDeepStrictEqual(now, [records, sources, industries, places, base.manifest.rejected])
  )
}

function tokensOf(plan: SnapshotPlan, embeddings: readonly NewEmbedding[], base: SnapshotBase | undefined): number {
  const kept = plan.kept.map(({ id }) => base?.layout[id]?.pieceEnds.at(-1) ?? 0)
  return [...kept, ...embeddings.map(({ embedding }) => embedding.tokenIds.length)].reduce((sum, one) => sum + one, 0)
}

/**
 * Builds a snapshot of the loaded knowledge beside the current one and, where it is approved, switches to it.
 * What did not change is taken from the current snapshot; only changed passages are read by the model.
 */
export async function runIndex(options: IndexRunOptions): Promise<IndexReport> {
  const { knowledge, previous, cache, store, backends, now, approve, onProgress } = options
  const { documents, records, sources, industries, places, rejected, warnings } = knowledge
  using base = await baseOf(options)
  const passages = documents.map((document) => fingerprinted(document.id, splitDocument(document)))
  const over = base && planOver(passages, base.database, base.layout.length)
  const model = await options.model
  // Vectors of different models are never mixed.
  const extending = base?.manifest.modelIdentity === model.identity ? over : undefined
  const plan = extending ?? planAnew(passages)
  const under = extending && base
  const described = {
    formatVersion: FORMAT_VERSION,
    modelIdentity: model.identity,
    dimension: model.dimension,
    tokenizer: TOKENIZER,
    passages: plan.kept.length + plan.added.length,
    records: records.length,
    documents: Object.fromEntries(documents.map(({ id, contentHash }) => [id, contentHash])),
    rejected,
  }
  const embedder = new PassageEmbedder(model, cache)
  const report = (outcome: IndexOutcome, snapshot: string): IndexReport => ({
    outcome,
    snapshot,
    ...compareDocuments(documents, previous?.documents ?? {}),
    rejected,
    warnings,
    documents: documents.length,
    passages: described.passages,
    records: records.length,
    embedded: embedder.computed,
  })
  if (under && isUpToDate(options, described, plan, under)) return report('unchanged', under.name)

  const embeddings = await embedAll(plan, embedder, onProgress)
  const tokens = tokensOf(plan, embeddings, under)
  const before = await store.current()
  const manifest = { ...described, tokens, createdAt: now.toISOString(), ...(before === undefined ? {} : { before }) }
  const fingerprints = fingerprintsOf(passages)
  const content = { plan, embeddings, fingerprints, records, sources, industries, places, manifest }
  const name = now.toISOString().replace(/\D/g, '')
  const folder = await store.build(name, (target) => writeSnapshot(target, content, backends, under))
  if (!under) embedder.forgetUnused()
  if (approve && !(await approve(name, folder))) {
    await store.discard(name)
    return report('refused', name)
  }
  await store.adopt(name)
  await store.removeOld()
  return report('switched', name)
}

const fingerprintsOf = (passages: readonly DocumentPassages[]): Map<string, string> =>
  new Map(passages.map(({ documentId, fingerprint }) => [documentId, fingerprint]))
