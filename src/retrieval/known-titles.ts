import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { normaliseText } from '../text/normalise.ts'

const SHORTEST = 2
/** Longer titles are sentences that nobody says in passing. */
const LONGEST = 24

/** Finds titles and aliases of a knowledge base's documents in texts; where they overlap, the longest wins. */
export class KnownTitles {
  readonly #titles = new Set<string>()

  constructor(index: KnowledgeIndex) {
    for (const { title, aliases } of index.passages) {
      for (const name of [title, ...aliases].map(normaliseText)) {
        if (name.length >= SHORTEST && name.length <= LONGEST) this.#titles.add(name)
      }
    }
  }

  /** Normalised, in the order in which they stand, with repetitions. */
  titlesIn(text: string): readonly string[] {
    const normalised = normaliseText(text)
    const found: string[] = []
    for (let at = 0; at < normalised.length; ) {
      let length = Math.min(LONGEST, normalised.length - at)
      while (length >= SHORTEST && !this.#titles.has(normalised.slice(at, at + length))) length--
      const title = length >= SHORTEST ? normalised.slice(at, at + length) : ''
      if (title) found.push(title)
      at += title.length || 1
    }
    return found
  }
}
