import { availableParallelism } from 'node:os'
import { ModelSession } from '../../adapters/onnx/model-session.ts'
import { passagePieces } from '../../indexing/passage-splitter.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { type IndexingRequest, indexKnowledge } from '../knowledge-indexing.ts'
import { timed } from './durations.ts'

export interface IndexingSpeed {
  /** Reading, embedding and writing everything, in a folder without a cache. */
  readonly passagesPerSecond: number
  readonly processorSecondsPerPassage: number
  /** Doing so again with nothing changed. */
  readonly unchangedSeconds: number
}

export type ModelSpeed = Pick<IndexingSpeed, 'passagesPerSecond' | 'processorSecondsPerPassage'>

const speedOf = (
  passages: number,
  { milliseconds, processorMilliseconds }: Record<'milliseconds' | 'processorMilliseconds', number>,
): ModelSpeed => ({
  passagesPerSecond: passages / (milliseconds / 1000),
  processorSecondsPerPassage: processorMilliseconds / 1000 / passages,
})

/** Indexes twice: from nothing, then with every embedding in the cache. */
export async function measureIndexing(request: IndexingRequest): Promise<IndexingSpeed> {
  const first = await timed(() => indexKnowledge({ ...request, full: true }))
  const again = await timed(() => indexKnowledge(request))
  return { ...speedOf(first.result.passages, first), unchangedSeconds: again.milliseconds / 1000 }
}

/** How fast the ONNX model alone reads the same texts: no worker, no codes, no files. */
export async function measureModelAlone(index: KnowledgeIndex, folder: string): Promise<ModelSpeed> {
  const session = await ModelSession.load(folder, Math.min(2, availableParallelism()))
  const passages = Array.from({ length: index.passageCount }, (_, id) => passagePieces(index.passage(id)))
  const all = await timed(async () => {
    for (const pieces of passages) await session.run('passage', pieces)
  })
  return speedOf(passages.length, all)
}
