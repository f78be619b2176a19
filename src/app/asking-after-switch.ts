import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteOperations } from '../adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../adapters/system-clock.ts'
import { AnswerEngine } from '../answering/answer-engine.ts'
import type { Config, Secrets } from '../config/config.ts'
import { openSnapshot } from '../indexing/opened-snapshot.ts'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { Log } from '../ports/log.ts'
import { Retriever } from '../retrieval/retriever.ts'
import { type AskedAgain, askGapsAgain } from './asking-gaps-again.ts'
import { snapshotBackends } from './knowledge-indexing.ts'

export interface AskingAfterSwitch {
  readonly config: Pick<Config, 'dataDirectory'>
  readonly secrets: Secrets
  readonly store: SnapshotStore
  readonly model: EmbeddingModel
  readonly log: Log
}

/**
 * Asks the open questions of the ledger again over the current snapshot; undefined where nobody has asked anything yet, or
 * they were asked over it before. Answers are composed by the rules alone.
 */
export async function askAfterSwitch(parts: AskingAfterSwitch, snapshot: string): Promise<AskedAgain | undefined> {
  const { config, secrets, store, model, log } = parts
  if (!existsSync(join(config.dataDirectory, 'operations.sqlite'))) return undefined
  const clock = new SystemClock()
  await using operations = new SqliteOperations({
    directory: config.dataDirectory,
    clock,
    ...(secrets.leadEncryptionKey ? { encryptionKey: secrets.leadEncryptionKey } : {}),
  })
  const { gaps } = operations
  if ((await gaps.askedOver()) === snapshot) return undefined
  await using index = await openSnapshot(store.folderOf(snapshot), model.identity, snapshotBackends)
  const retriever = new Retriever(index, model)
  const answerer = new AnswerEngine({ retriever: () => retriever, clock, log })
  return await askGapsAgain({ gaps, answerer, model, clock, log, snapshot })
}
