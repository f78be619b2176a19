import { join } from 'node:path'
import type { GoldenGate } from '../../src/app/gate/golden-gate.ts'
import { indexKnowledge, snapshotBackends } from '../../src/app/knowledge-indexing.ts'
import { openSnapshot } from '../../src/indexing/opened-snapshot.ts'
import { SnapshotStore } from '../../src/indexing/snapshot-store.ts'
import { parkFile, writeKnowledge } from './knowledge-folder.ts'
import { RecordingEmbeddingModel } from './recording-embedding-model.ts'
import { TemporaryFolder } from './temporary-folder.ts'

/** A small knowledge folder, a data folder beside it, and index runs from one to the other with a recording model. */
export class IndexingBench implements Disposable {
  readonly #folder = new TemporaryFolder()
  readonly knowledgeDirectory = join(this.#folder.path, 'knowledge')
  readonly dataDirectory = join(this.#folder.path, 'data')
  readonly store = new SnapshotStore(this.dataDirectory)
  readonly model = new RecordingEmbeddingModel()

  constructor() {
    this.write({ 'parks/K001.md': parkFile('K001'), 'parks/K002.md': parkFile('K002') })
  }

  write(files: Record<string, string>): void {
    writeKnowledge(this.knowledgeDirectory, files)
  }

  run(more: { full?: boolean; model?: RecordingEmbeddingModel; gate?: GoldenGate } = {}) {
    const { knowledgeDirectory, store, model } = this
    return indexKnowledge({ config: { knowledgeDirectory }, store, model, ...more })
  }

  open(name: string, modelIdentity = this.model.identity) {
    return openSnapshot(this.store.folderOf(name), modelIdentity, snapshotBackends)
  }

  [Symbol.dispose](): void {
    this.#folder[Symbol.dispose]()
  }
}
