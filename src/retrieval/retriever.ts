import type { Language } from '../domain/language.ts'
import { passageText } from '../domain/passage.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { detectLanguage } from '../text/language.ts'
import { cleanText, normaliseText } from '../text/normalise.ts'
import { Segmenter } from '../text/segmenter.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './candidates.ts'
import { KnownNames } from './known-names.ts'
import type { BestMatches } from './late-interaction.ts'
import { matchConfidence } from './match-confidence.ts'
import { leadWithExactTitles } from './near-duplicates.ts'
import { searchedWith } from './question-expansion.ts'
import { coverageOf, type QuestionTerms } from './question-terms.ts'
import { rankingScore } from './ranking-score.ts'
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

function confidenceOf(first: Hit | undefined, words: QuestionTerms, language: Language): number {
  if (!first) return 0
  const coverage = coverageOf(words, normaliseText(`${first.passage.title}\n${passageText(first.passage)}`))
  return matchConfidence({ similarity: first.similarity, coverage, score: first.score }, language)
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
    const language = detectLanguage(text)
    const searched = [text, ...expansion].join(' ')
    const embedding = await this.#model.embedQuery(searched)
    const found = findCandidates(searched, embedding, this.index, this.#segmenter, this.#model.tokenStatistics)
    const ranked = found.candidates
      .map((candidate): Hit => ({ ...candidate, score: rankingScore(candidate.features, language) }))
      .sort((left, right) => right.score - left.score)
    const best = leadWithExactTitles(ranked).slice(0, limit)
    const hits = (await this.#reranking?.reorder(text, best)) ?? best
    return {
      hits,
      confidence: confidenceOf(hits[0], found.words, language),
      terms: { bigrams: found.bigrams, words: found.words },
      weigh: (matches) => found.matcher.weigh(matches),
    }
  }
}
