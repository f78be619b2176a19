import { lockIndex } from '../adapters/sqlite/knowledge/sqlite-index-lock.ts'
import type { Config } from '../config/config.ts'
import { compareDocuments } from '../indexing/compare-documents.ts'
import type { Rejection } from '../indexing/loading/loaded-knowledge.ts'
import { openSnapshot } from '../indexing/opened-snapshot.ts'
import { readPreviousManifest } from '../indexing/previous-manifest.ts'
import {
  contentsOfFolder,
  contentsOfSnapshot,
  type KnowledgeContents,
} from '../indexing/reviewing/knowledge-contents.ts'
import { readMentions } from '../indexing/reviewing/record-mentions.ts'
import { type KnowledgeReview, reviewKnowledge } from '../indexing/reviewing/review.ts'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'
import { loadWithReadings, snapshotBackends } from './knowledge-indexing.ts'

export interface DryRunRequest {
  readonly config: Pick<Config, 'knowledgeDirectory'>
  readonly store: SnapshotStore
  readonly now: Date
}

/** What an index run would change, and what to look at before. */
export interface DryRunReport {
  readonly documents: number
  readonly records: number
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly rejected: readonly Rejection[]
  readonly review: KnowledgeReview
}

/** What the current snapshot holds, whichever model made it; undefined where there is none that can be read. */
async function currentContents(store: SnapshotStore): Promise<KnowledgeContents | undefined> {
  const [name, manifest] = [await store.current(), await readPreviousManifest(store)]
  if (name === undefined || manifest === undefined) return undefined
  try {
    await using index = await openSnapshot(store.folderOf(name), manifest.modelIdentity, snapshotBackends)
    return contentsOfSnapshot(index)
  } catch {
    return undefined
  }
}

/**
 * Compares the knowledge folder with the current snapshot and reviews it, without a model and without changing anything.
 * @throws ConfigurationError when an index run is at work.
 */
export async function dryRun({ config, store, now }: DryRunRequest): Promise<DryRunReport> {
  await store.prepare()
  using _lock = lockIndex(store.lockFile)
  const loaded = await loadWithReadings({ config, store })
  const { documents, records, rejected, warnings } = loaded
  return {
    documents: documents.length,
    records: records.length,
    ...compareDocuments(documents, (await readPreviousManifest(store))?.documents ?? {}),
    rejected,
    review: reviewKnowledge({
      before: await currentContents(store),
      after: contentsOfFolder(loaded),
      warnings,
      mentions: await readMentions(config.knowledgeDirectory),
      now,
    }),
  }
}
