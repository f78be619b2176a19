import type { TokenStatistics } from '../domain/token-statistics.ts'
import type { Embedding } from '../ports/embedding-model.ts'
import type { KnowledgeIndex, PassageScore } from '../ports/knowledge-index.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Segmenter } from '../text/segmenter.ts'
import type { Candidate } from './candidate.ts'
import { candidateFeatures } from './candidate-features.ts'
import { neighbours } from './neighbours.ts'
import { PassageMatcher } from './passage-matcher.ts'
import { type QuestionTerms, questionTerms } from './question-terms.ts'

const LEXICAL_CANDIDATES = 30
const VECTOR_CANDIDATES = 120

/** Of each list, so many bring their neighbours along: the answer may stand beside the passage that was found. */
const LEADING = 8

const byPassage = (scores: readonly PassageScore[]): Map<number, number> =>
  new Map(scores.map(({ passageId, score }) => [passageId, score]))

export interface CandidateSearch {
  readonly candidates: readonly Candidate[]
  readonly matcher: PassageMatcher
  readonly bigrams: QuestionTerms
  readonly words: QuestionTerms
}

/** The first step: passages that the lexical or the vector index proposes, each with all features measured. */
export function findCandidates(
  text: string,
  question: Embedding,
  index: KnowledgeIndex,
  segmenter: Segmenter,
  statistics: TokenStatistics,
): CandidateSearch {
  const bigrams = questionTerms(text, 'bigrams', segmenter, index)
  const words = questionTerms(text, 'words', segmenter, index)
  const bigramScores = byPassage(index.lexical('bigrams', bigrams.terms, LEXICAL_CANDIDATES * 4))
  const wordScores = byPassage(index.lexical('words', words.terms, LEXICAL_CANDIDATES * 4))
  const cosines = byPassage(index.nearest(question.vector, VECTOR_CANDIDATES * 2))
  const first = (scores: Map<number, number>, limit: number) => [...scores.keys()].slice(0, limit)
  const proposed = [bigramScores, wordScores].map((scores) => first(scores, LEXICAL_CANDIDATES))
  const near = first(cosines, VECTOR_CANDIDATES)
  const leading = [...proposed, near].flatMap((ids) => ids.slice(0, LEADING))
  const ids = [...new Set([...proposed.flat(), ...near, ...leading.flatMap((id) => neighbours(id, index))])]
  const matcher = new PassageMatcher(question, index, statistics)
  const matches = ids.map((id) => matcher.match(id))
  const measured = { ids, matches, cosines, wordScores, bigrams, words, question: normaliseText(text) }
  const features = candidateFeatures(measured, index)
  const candidates = ids.map(
    (id, at): Candidate => ({
      passage: index.passage(id),
      features: features[at]!,
      units: matches[at]!.units,
      similarity: matches[at]!.passage,
    }),
  )
  return { candidates, matcher, bigrams, words }
}
