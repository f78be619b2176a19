import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteOperations } from '../../adapters/sqlite/operations/sqlite-operations.ts'
import type { Config, Secrets } from '../../config/config.ts'
import { ConfigurationError } from '../../domain/errors.ts'
import type { Warning } from '../../indexing/loading/loaded-knowledge.ts'
import { openSnapshot } from '../../indexing/opened-snapshot.ts'
import { readPreviousManifest } from '../../indexing/previous-manifest.ts'
import { contentsOfSnapshot, type KnowledgeContents } from '../../indexing/reviewing/knowledge-contents.ts'
import { readMentions } from '../../indexing/reviewing/record-mentions.ts'
import { reviewKnowledge } from '../../indexing/reviewing/review.ts'
import type { SnapshotStore } from '../../indexing/snapshot-store.ts'
import type { Clock } from '../../ports/clock.ts'
import { forbiddenOffer } from '../../text/forbidden-offers.ts'
import { readGoldenOutcomes } from '../gate/golden-outcomes.ts'
import { snapshotBackends } from '../knowledge-indexing.ts'
import type { ReportInput } from './report-input.ts'

export interface ReportRequest {
  readonly config: Pick<Config, 'dataDirectory' | 'knowledgeDirectory'>
  readonly secrets: Secrets
  readonly store: SnapshotStore
  readonly clock: Clock
}

/** Statements that the loader kept from every answer; a snapshot knows them by their mark. */
const forbiddenStatements = ({ documents }: KnowledgeContents): Warning[] =>
  documents.flatMap(({ id, statements }) =>
    statements
      .filter(({ forbidden }) => forbidden)
      .map(({ text }) => ({ file: id, reason: `“${forbiddenOffer(text) ?? ''}”不会出现在任何回答中：${text}` })),
  )

/** The ledger of the unanswered, where an assistant has run on this data folder. */
async function readGaps({
  config,
  secrets,
  clock,
}: ReportRequest): Promise<Pick<ReportInput, 'gaps' | 'unsortedQuestions'>> {
  const directory = config.dataDirectory
  if (!existsSync(join(directory, 'operations.sqlite'))) return { gaps: undefined, unsortedQuestions: 0 }
  const encryptionKey = secrets.leadEncryptionKey
  await using operations = new SqliteOperations({ directory, clock, ...(encryptionKey ? { encryptionKey } : {}) })
  const gaps = (await operations.gaps.list()).filter(({ isRefused }) => !isRefused)
  return { gaps, unsortedQuestions: (await operations.gaps.unsorted()).length }
}

/**
 * Everything that the report page shows, from the current snapshot and the ledger; no model is needed.
 * @throws ConfigurationError when there is no snapshot, SnapshotError when it cannot be read.
 */
export async function gatherReport(request: ReportRequest): Promise<ReportInput> {
  const { config, store, clock } = request
  const [snapshot, previous] = [await store.current(), await readPreviousManifest(store)]
  if (snapshot === undefined || previous === undefined) {
    throw new ConfigurationError('there is no knowledge base yet: run npm run index first')
  }
  await using index = await openSnapshot(store.folderOf(snapshot), previous.modelIdentity, snapshotBackends)
  const contents = contentsOfSnapshot(index)
  const now = clock.now()
  const mentions = existsSync(config.knowledgeDirectory) ? await readMentions(config.knowledgeDirectory) : []
  return {
    snapshot,
    createdAt: index.manifest.createdAt,
    now,
    passages: index.passageCount,
    contents,
    industries: index.industries,
    rejected: index.manifest.rejected,
    review: reviewKnowledge({
      before: contents,
      after: contents,
      warnings: forbiddenStatements(contents),
      mentions,
      now,
    }),
    golden: await readGoldenOutcomes(store, snapshot),
    ...(await readGaps(request)),
  }
}
