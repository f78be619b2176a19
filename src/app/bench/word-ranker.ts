import MiniSearch from 'minisearch'
import type { Segmenter } from '../../text/segmenter.ts'
import type { CorpusDocument, Ranker, Ranking } from './ranker.ts'

/** MiniSearch with its own BM25 and jieba's words as terms. */
export class WordRanker implements Ranker {
  readonly name = 'MiniSearch, jieba words'
  readonly #search: MiniSearch<CorpusDocument>

  constructor(documents: readonly CorpusDocument[], segmenter: Segmenter) {
    this.#search = new MiniSearch({
      fields: ['title', 'text'],
      tokenize: (text) => segmenter.words(text),
      processTerm: (term) => term,
    })
    this.#search.addAll(documents)
  }

  rank(question: string, limit: number): Ranking {
    const best = this.#search.search(question).slice(0, limit)
    return { ids: best.map(({ id }) => id as string), score: best[0]?.score ?? 0 }
  }
}
