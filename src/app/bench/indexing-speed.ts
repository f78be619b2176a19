import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ModelSession } from '../../adapters/onnx/model-session.ts'
import { type IndexingRequest, indexKnowledge } from '../knowledge-indexing.ts'
import { timed } from './durations.ts'

const MODEL = fileURLToPath(new URL('../../../models/multilingual-e5-small', import.meta.url))

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
export async function measureModelAlone(passages: readonly (readonly string[])[]): Promise<ModelSpeed> {
  const session = await ModelSession.load(MODEL, Math.min(2, availableParallelism()))
  const all = await timed(async () => {
    for (const pieces of passages) await session.run('passage', pieces)
  })
  return speedOf(passages.length, all)
}
