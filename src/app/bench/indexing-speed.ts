import { availableParallelism } from 'node:os'
import { ModelSession } from '../../adapters/onnx/model-session.ts'
import { passagePieces } from '../../indexing/passage-splitter.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { type IndexingRequest, indexKnowledge } from '../knowledge-indexing.ts'
import { timed } from './durations.ts'

export interface IndexingSpeed {
  /** Reading, embedding and writing everything, in a folder without a cache. */
  readonly passagesPerSecond: number
  /** Doing so again with nothing changed. */
  readonly unchangedSeconds: number
}

/** Indexes twice: from nothing, then with every embedding in the cache. */
export async function measureIndexing(request: IndexingRequest): Promise<IndexingSpeed> {
  const first = await timed(() => indexKnowledge({ ...request, full: true }))
  const again = await timed(() => indexKnowledge(request))
  return {
    passagesPerSecond: first.result.passages / (first.milliseconds / 1000),
    unchangedSeconds: again.milliseconds / 1000,
  }
}

/** Passages a second that the ONNX model alone reads: the same texts, no worker, no codes, no files. */
export async function measureModelAlone(index: KnowledgeIndex, folder: string): Promise<number> {
  const session = await ModelSession.load(folder, Math.min(2, availableParallelism()))
  const passages = Array.from({ length: index.passageCount }, (_, id) => passagePieces(index.passage(id)))
  const { milliseconds } = await timed(async () => {
    for (const pieces of passages) await session.run('passage', pieces)
  })
  return passages.length / (milliseconds / 1000)
}
