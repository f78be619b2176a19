import { GapSorter } from '../../src/gaps/gap-sorter.ts'
import type { GapStore } from '../../src/ports/gap-store.ts'
import { RecordingEmbeddingModel } from './recording-embedding-model.ts'

/** Sorts by a model for which only equal texts are alike. */
export function sortingOf(gaps: GapStore): () => Promise<void> {
  const sorter = new GapSorter({ gaps, model: new RecordingEmbeddingModel() })
  return () => sorter.sort()
}
