import { SystemClock } from '../adapters/system-clock.ts'
import type { Config, Secrets } from '../config/config.ts'
import { ConfigurationError, RejectedFileError } from '../domain/errors.ts'
import type { GoldenQuestion } from '../domain/golden.ts'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import { askAfterSwitch } from './asking-after-switch.ts'
import type { AskedAgain } from './asking-gaps-again.ts'
import { readGolden } from './gate/golden-file.ts'
import { GoldenGate } from './gate/golden-gate.ts'
import { type IndexingReport, indexKnowledge, snapshotBackends } from './knowledge-indexing.ts'
import { createLogger } from './logger.ts'
import { indexProgress } from './progress.ts'

export interface IndexCommand {
  readonly config: Config
  readonly secrets: Secrets
  readonly store: SnapshotStore
  readonly full: boolean
  readonly force: boolean
}

export interface IndexCommandReport extends IndexingReport {
  /** The ledger of the unanswered, asked again; absent where it was asked before, or nobody has asked anything yet. */
  readonly askedAgain?: AskedAgain
}

/** @throws ConfigurationError when golden.yaml is broken, as then nothing guards the switch; not when it is forced. */
async function goldenQuestions({
  config,
  force,
}: IndexCommand): Promise<{ readonly questions: readonly GoldenQuestion[]; readonly isUnguarded?: boolean }> {
  try {
    return { questions: await readGolden(config.knowledgeDirectory) }
  } catch (error) {
    if (!(error instanceof RejectedFileError)) throw error
    if (force) return { questions: [], isUnguarded: true }
    throw new ConfigurationError(`${error.file}:${error.line ?? 1}: ${error.message}; mend it, or index with --force`)
  }
}

/**
 * One index run, with the golden questions before the switch and the questions without an answer after it.
 * @throws ConfigurationError when another run is at work, or golden.yaml is broken.
 */
export async function indexOnce(
  command: IndexCommand,
  model: EmbeddingModel | Promise<EmbeddingModel>,
): Promise<IndexCommandReport> {
  const { config, secrets, store, full, force } = command
  const log = createLogger(config.logLevel)
  const gate = new GoldenGate({
    ...(await goldenQuestions(command)),
    store,
    model,
    backends: snapshotBackends,
    clock: new SystemClock(),
    log,
    force,
  })
  const progress = indexProgress('reading passages')
  const report = await indexKnowledge({ config, store, model, full, gate, onProgress: progress })
  if (report.outcome === 'refused') return report
  const parts = { config, secrets, store, model: await model, log }
  const askedAgain = await askAfterSwitch(parts, report.snapshot).catch((error: unknown) => {
    log.error({ error }, 'the snapshot is in use, but the open gaps could not be asked again; the next run tries')
    return undefined
  })
  return { ...report, ...(askedAgain ? { askedAgain } : {}) }
}
