import { passageText } from '../domain/passage.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { detectLanguage } from '../text/language.ts'
import { cleanText, normaliseText } from '../text/normalise.ts'
import { Segmenter } from '../text/segmenter.ts'
import type { Candidate, Features } from './candidate.ts'
import { coverageOf, findCandidates } from './candidates.ts'
import { KnownNames } from './known-names.ts'
import type { BestMatches } from './late-interaction.ts'
import { matchConfidence } from './match-confidence.ts'
import { searchedWith } from './question-expansion.ts'
import type { QuestionTerms } from './question-terms.ts'
import weights from './ranking-model.json' with { type: 'json' }
import type { Reranking } from './reranking.ts'

const LONGEST_QUESTION = 400

/** A passage with its place in the ranking. */
export interface Hit extends Candidate {
  /** Sum of the weighted features; higher is better, comparable within one question. */
  readonly score: number
}

export interface Retrieval {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** 0 to 1: how sure the first hit is a right one. */
  readonly confidence: number
  readonly terms: { readonly bigrams: QuestionTerms; readonly words: QuestionTerms }
  /** Weighted mean of the question's token matches, 0 to about 1. */
  weigh(matches: BestMatches): number
}

/** The weighted sum of a candidate's features; how the weights were chosen is told in docs/evaluation.md. */
export const rankingScore = (features: Features): number =>
  (Object.keys(weights) as (keyof Features)[]).reduce((sum, name) => sum + weights[name] * features[name], 0)

function confidenceOf(first: Hit | undefined, words: QuestionTerms, text: string): number {
  if (!first) return 0
  const coverage = coverageOf(words, normaliseText(`${first.passage.title}\n${passageText(first.passage)}`))
  return matchConfidence({ similarity: first.similarity, coverage, score: first.score }, detectLanguage(text))
}

/** Finds the passages of one snapshot that answer a question. */
export class Retriever {
  readonly index: KnowledgeIndex
  readonly names: KnownNames
  readonly #model: EmbeddingModel
  readonly #segmenter: Segmenter
  readonly #reranking: Reranking | undefined

  constructor(index: KnowledgeIndex, model: EmbeddingModel, reranking?: Reranking) {
    this.index = index
    this.names = new KnownNames(index.records, index.places)
    this.#model = model
    this.#segmenter = new Segmenter(index.names)
    this.#reranking = reranking
  }

  /** At most `limit` passages for a question in any language. */
  async retrieve(question: string, limit: number): Promise<Retrieval> {
    const text = cleanText(question).slice(0, LONGEST_QUESTION)
    const expansion = searchedWith(text, this.names, this.index.industries)
    const searched = [text, ...expansion].join(' ')
    const embedding = await this.#model.embedQuery(searched)
    const found = findCandidates(searched, embedding, this.index, this.#segmenter, this.#model.tokenStatistics)
    const ranked = found.candidates
      .map((candidate): Hit => ({ ...candidate, score: rankingScore(candidate.features) }))
      .sort((left, right) => right.score - left.score)
      .slice(0, limit)
    const hits = (await this.#reranking?.reorder(text, ranked)) ?? ranked
    return {
      hits,
      confidence: confidenceOf(hits[0], found.words, text),
      terms: { bigrams: found.bigrams, words: found.words },
      weigh: (matches) => found.matcher.weigh(matches),
    }
  }
}
