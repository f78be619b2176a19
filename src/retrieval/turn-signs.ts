import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { Segmenter } from '../text/segmenter.ts'
import type { TurnSigns } from './history-gate.ts'
import { KnownTitles } from './known-titles.ts'

/** Share of the passages up to which a word counts as rare. */
const RARE = 0.005

const known = new WeakMap<KnowledgeIndex, TurnSigns>()

/** Signs read from a snapshot alone: the titles of its documents, and how many of its passages hold each word. */
export function turnSigns(index: KnowledgeIndex): TurnSigns {
  const signs = known.get(index) ?? readSigns(index)
  known.set(index, signs)
  return signs
}

function readSigns(index: KnowledgeIndex): TurnSigns {
  const titles = new KnownTitles(index)
  const segmenter = new Segmenter(index.names)
  return {
    namesIn: (text) => titles.titlesIn(text),
    rareWords(text) {
      const words = [...new Set(segmenter.words(text))].filter((word) => word.length > 1)
      const frequencies = index.documentFrequencies('words', words)
      return frequencies.filter((frequency) => frequency > 0 && frequency <= RARE * index.passageCount).length
    },
  }
}
