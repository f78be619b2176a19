import { OnnxEmbeddingModel } from '../adapters/onnx/onnx-embedding-model.ts'
import { SystemClock } from '../adapters/system-clock.ts'
import type { Config, Secrets } from '../config/config.ts'
import { SnapshotStore } from '../indexing/snapshot-store.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import { configuredReranking } from './configured-reranking.ts'
import { CurrentKnowledge } from './current-knowledge.ts'
import { indexKnowledge, snapshotBackends } from './knowledge-indexing.ts'
import { createLogger } from './logger.ts'
import { indexProgress } from './progress.ts'

export interface OpenedKnowledge extends AsyncDisposable {
  readonly retriever: Retriever
  readonly model: EmbeddingModel
}

/** The knowledge base alone, for commands that need no channels; built first when there is none. */
export async function openKnowledge(config: Config, secrets: Secrets = {}): Promise<OpenedKnowledge> {
  await using resources = new AsyncDisposableStack()
  const model = resources.use(await OnnxEmbeddingModel.load())
  const store = new SnapshotStore(config.dataDirectory)
  const log = createLogger(config.logLevel)
  const knowledge = resources.use(
    await CurrentKnowledge.open({
      store,
      model,
      backends: snapshotBackends,
      build: () => indexKnowledge({ config, store, model, onProgress: indexProgress('reading passages') }),
      clock: new SystemClock(),
      log,
      reranking: configuredReranking(config, secrets, log),
    }),
  )
  const owned = resources.move()
  return { retriever: knowledge.retriever, model, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
