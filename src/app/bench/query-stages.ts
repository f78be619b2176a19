import type { EmbeddingModel } from '../../ports/embedding-model.ts'
import { findCandidates } from '../../retrieval/candidates.ts'
import { dropNearDuplicates } from '../../retrieval/near-duplicates.ts'
import { PassageMatcher } from '../../retrieval/passage-matcher.ts'
import { rankingScore } from '../../retrieval/ranking-score.ts'
import type { Retriever } from '../../retrieval/retriever.ts'
import { detectLanguage } from '../../text/language.ts'
import { cleanText } from '../../text/normalise.ts'
import { Segmenter } from '../../text/segmenter.ts'
import { timed } from './durations.ts'
import { StopwatchIndex } from './stopwatch-index.ts'

/** As many passages as an answer is made from. */
const PASSAGES = 24

/** Milliseconds that one question spends in each stage of retrieval. */
export type QueryStages = {
  readonly embedding: number
  readonly lexical: number
  readonly vector: number
  readonly lateInteraction: number
  /** Cutting the question into terms and measuring all other features. */
  readonly features: number
  readonly ranking: number
  /** The stages measured once more as one call. */
  readonly retrieval: number
}

/** Runs retrieval stage by stage, as `Retriever.retrieve` does, over one open knowledge base. */
export class QueryStopwatch {
  readonly #retriever: Retriever
  readonly #model: EmbeddingModel
  readonly #segmenter: Segmenter

  constructor(retriever: Retriever, model: EmbeddingModel) {
    this.#retriever = retriever
    this.#model = model
    this.#segmenter = new Segmenter(retriever.index.names)
  }

  async measure(question: string): Promise<QueryStages> {
    const whole = await timed(() => this.#retriever.retrieve(question, PASSAGES))
    const text = cleanText(question)
    const language = detectLanguage(text)
    const embedding = await timed(() => this.#model.embedQuery(text))
    const index = new StopwatchIndex(this.#retriever.index)
    const { tokenStatistics } = this.#model
    const found = await timed(() => findCandidates(text, embedding.result, index, this.#segmenter, tokenStatistics))
    const late = await timed(() => {
      const matcher = new PassageMatcher(embedding.result, this.#retriever.index, tokenStatistics)
      for (const { passage } of found.result.candidates) matcher.match(passage.id)
    })
    const ranking = await timed(() => {
      const ranked = found.result.candidates
        .map((candidate) => ({ ...candidate, score: rankingScore(candidate.features, language) }))
        .sort((left, right) => right.score - left.score)
      dropNearDuplicates(ranked, PASSAGES)
    })
    const { lexicalMilliseconds: lexical, vectorMilliseconds: vector } = index
    return {
      embedding: embedding.milliseconds,
      lexical,
      vector,
      lateInteraction: late.milliseconds,
      features: Math.max(0, found.milliseconds - lexical - vector - late.milliseconds),
      ranking: ranking.milliseconds,
      retrieval: whole.milliseconds,
    }
  }
}
