import type { Passage } from '../domain/passage.ts'
import type { UnitMatch } from './passage-matcher.ts'

/** What is measured of one passage for one question; every number is comparable across questions. */
export interface Features {
  /** Late interaction over the passage's tokens, in deviations from the mean of the candidates. */
  readonly lateInteraction: number
  /** How far it is behind the best candidate's: 0 or less. */
  readonly lateInteractionLag: number
  /** Late interaction over the passage and its neighbours in the document, in deviations from the mean. */
  readonly context: number
  /** How far the late interaction of the passage's best unit is behind the best unit of all: 0 or less. */
  readonly unitLag: number
  /** Cosine of the passage vectors, in deviations from the mean of the candidates. */
  readonly vector: number
  /** How far the cosine is behind the best candidate's: 0 or less. */
  readonly vectorLag: number
  /** Share of the question's idf mass (bigrams) that occurs in the passage or its titles. */
  readonly coverage: number
  /** The same for its titles and aliases alone. */
  readonly titleCoverage: number
  /** The same for words, in the passage or its titles. */
  readonly wordCoverage: number
  /** BM25 over words, as a share of the best candidate's. */
  readonly words: number
  /** Share of the question's numbers and Latin words that occur in the passage or its titles; 0 where it has none. */
  readonly figures: number
}

export interface Candidate {
  readonly passage: Passage
  readonly features: Features
  /** Of each unit with its title: says which unit answers. */
  readonly units: readonly UnitMatch[]
  /** Late interaction of the whole passage, 0 to 1, not standardised. */
  readonly similarity: number
}
