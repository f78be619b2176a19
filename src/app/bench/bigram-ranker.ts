import { inverseDocumentFrequency } from '../../retrieval/question-terms.ts'
import type { Segmenter } from '../../text/segmenter.ts'
import type { CorpusDocument, Ranker, Ranking } from './ranker.ts'

const TERM_SATURATION = 1.2
const LENGTH_SHARE = 0.75

interface Posting {
  readonly document: number
  readonly frequency: number
}

/** BM25 (Robertson and Zaragoza 2009) over Han bigrams of title and text, in memory: the yardstick. */
export class BigramRanker implements Ranker {
  readonly name = 'BM25 over Han bigrams'
  readonly #ids: readonly string[]
  readonly #segmenter: Segmenter
  readonly #postings = new Map<string, Posting[]>()
  readonly #lengths: number[] = []
  readonly #meanLength: number

  constructor(documents: readonly CorpusDocument[], segmenter: Segmenter) {
    this.#ids = documents.map(({ id }) => id)
    this.#segmenter = segmenter
    documents.forEach(({ title, text }, document) => {
      const terms = segmenter.bigrams(`${title}\n${text}`)
      this.#lengths.push(terms.length)
      for (const [term, occurrences] of Map.groupBy(terms, (term) => term)) {
        const postings = this.#postings.get(term) ?? []
        postings.push({ document, frequency: occurrences.length })
        this.#postings.set(term, postings)
      }
    })
    this.#meanLength = this.#lengths.reduce((sum, length) => sum + length, 0) / (this.#lengths.length || 1)
  }

  rank(question: string, limit: number): Ranking {
    const scores = new Map<number, number>()
    for (const term of new Set(this.#segmenter.bigrams(question))) {
      const postings = this.#postings.get(term) ?? []
      const weight = inverseDocumentFrequency(postings.length, this.#ids.length)
      for (const { document, frequency } of postings) {
        const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * this.#lengths[document]!) / this.#meanLength
        const gain = (frequency * (TERM_SATURATION + 1)) / (frequency + TERM_SATURATION * length)
        scores.set(document, (scores.get(document) ?? 0) + weight * gain)
      }
    }
    const best = [...scores].sort(([, left], [, right]) => right - left).slice(0, limit)
    return { ids: best.map(([document]) => this.#ids[document]!), score: best[0]?.[1] ?? 0 }
  }
}
