import { writeFile } from 'node:fs/promises'
import type { Industry } from '../domain/industry.ts'
import type { Passage } from '../domain/passage.ts'
import type { Place } from '../domain/place.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { Source } from '../domain/source.ts'
import type { KnowledgeDatabaseFiles } from '../ports/knowledge-database.ts'
import type { Manifest } from '../ports/knowledge-index.ts'
import type { VectorIndexFiles } from '../ports/vector-index.ts'
import { bytesPerToken } from '../text/token-codes.ts'
import { namesOf } from './knowledge-names.ts'
import { cutOtherwise, lexicalTerms } from './lexical-terms.ts'
import type { SnapshotBase } from './snapshot-base.ts'
import { hashSnapshotFiles, snapshotFiles } from './snapshot-files.ts'
import type { SnapshotPlan } from './snapshot-plan.ts'
import { type NewEmbedding, writeTokens } from './token-files.ts'

export interface SnapshotContent {
  readonly plan: SnapshotPlan
  /** Of the plan's added passages, in their order. */
  readonly embeddings: readonly NewEmbedding[]
  readonly fingerprints: ReadonlyMap<string, string>
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
  readonly industries: readonly Industry[]
  readonly places: readonly Place[]
  readonly manifest: Omit<Manifest, 'files'>
}

export interface SnapshotBackends {
  readonly database: KnowledgeDatabaseFiles
  readonly vectorIndex: VectorIndexFiles
}

function termsOf({ plan, records }: SnapshotContent, base: SnapshotBase | undefined) {
  const names = namesOf(records)
  const recut: readonly Passage[] = base ? cutOtherwise(plan.kept, names, namesOf(base.database.records)) : []
  return lexicalTerms([...plan.added, ...recut], names)
}

/**
 * Writes every file of a snapshot into an empty folder: over a base its copies with what changed, without one all anew.
 * The manifest comes last, so a folder without it is unfinished.
 */
export async function writeSnapshot(
  folder: string,
  content: SnapshotContent,
  backends: SnapshotBackends,
  base?: SnapshotBase,
): Promise<void> {
  const { plan, embeddings, fingerprints, records, sources, industries, places, manifest } = content
  const { removed } = plan
  const files = snapshotFiles(folder)
  const baseFiles = base && snapshotFiles(base.folder)
  backends.database.write(
    files.database,
    {
      removed,
      passages: plan.added,
      terms: termsOf(content, base),
      fingerprints,
      records,
      sources,
      industries,
      places,
    },
    baseFiles?.database,
  )
  const added = embeddings.map(({ passageId, embedding }) => ({ passageId, vector: embedding.vector }))
  await backends.vectorIndex.write(files.vectors, { removed, added }, manifest.dimension, baseFiles?.vectors)
  await writeTokens(folder, embeddings, removed, bytesPerToken(manifest.dimension), base)
  const complete: Manifest = { ...manifest, files: await hashSnapshotFiles(folder) }
  await writeFile(files.manifest, `${JSON.stringify(complete, null, 2)}\n`, { flush: true })
}
