import type { Passage } from '../domain/passage.ts'
import type { UnitMatch } from './passage-matcher.ts'

/** What is measured of one passage for one question; every number is comparable across questions. */
export interface Features {
  /** Late interaction over the passage's tokens, in deviations from the mean of the candidates. */
  readonly lateInteraction: number
  /** The same over the passage and its neighbours in the document. */
  readonly context: number
  /** Cosine of the passage vectors, in deviations from the mean of the candidates. */
  readonly vector: number
  /** BM25 over Han bigrams per unit of the question's idf mass. */
  readonly bigrams: number
  /** BM25 over words per unit of the question's idf mass. */
  readonly words: number
  /** Share of the question's idf mass (bigrams) that occurs in the passage or its titles. */
  readonly coverage: number
  /** The same for its title and aliases alone. */
  readonly titleCoverage: number
}

export interface Candidate {
  readonly passage: Passage
  readonly features: Features
  /** Of each unit with its title: says which unit answers. */
  readonly units: readonly UnitMatch[]
  /** Late interaction of the whole passage, 0 to 1, not standardised. */
  readonly similarity: number
}
