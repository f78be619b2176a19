import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { Segmenter } from '../text/segmenter.ts'
import type { TurnSigns } from './history-gate.ts'
import { KnownTitles } from './known-titles.ts'

/** Share of the passages up to which a word counts as rare. */
const RARE = 0.005

/** Signs read from a snapshot alone: the titles of its documents, and how many of its passages hold each word. */
export function turnSigns(index: KnowledgeIndex, segmenter = new Segmenter(index.names)): TurnSigns {
  const titles = KnownTitles.of(index)
  return {
    namesIn: (text) => titles.titlesIn(text),
    rareWords(text) {
      const words = [...new Set(segmenter.words(text))].filter((word) => word.length > 1)
      const frequencies = index.documentFrequencies('words', words)
      return frequencies.filter((frequency) => frequency > 0 && frequency <= RARE * index.passageCount).length
    },
  }
}
