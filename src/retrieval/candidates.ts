import type { TokenStatistics } from '../domain/token-statistics.ts'
import type { Embedding } from '../ports/embedding-model.ts'
import type { KnowledgeIndex, PassageScore } from '../ports/knowledge-index.ts'
import type { Segmenter } from '../text/segmenter.ts'
import type { Candidate } from './candidate.ts'
import { comparableText } from './comparable-text.ts'
import { neighbours } from './neighbours.ts'
import { PassageMatcher } from './passage-matcher.ts'
import { type QuestionTerms, questionTerms } from './question-terms.ts'

const LEXICAL_CANDIDATES = 30
const VECTOR_CANDIDATES = 120

/** Of each list, so many bring their neighbours along: the answer may stand beside the passage that was found. */
const LEADING = 8

const byPassage = (scores: readonly PassageScore[]): Map<number, number> =>
  new Map(scores.map(({ passageId, score }) => [passageId, score]))

/** Values in deviations from their mean; 0 where they do not differ. */
export function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1)
  const deviation = Math.sqrt(variance)
  return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0))
}

/** Share of a question's idf mass whose terms occur in a normalised text. */
export const coverageOf = ({ terms, weights, mass }: QuestionTerms, text: string): number =>
  mass > 0 ? terms.reduce((sum, term, at) => sum + (text.includes(term) ? weights[at]! : 0), 0) / mass : 0

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
  const vectorScores = byPassage(index.nearest(question.vector, VECTOR_CANDIDATES * 2))
  const first = (scores: Map<number, number>, limit: number) => [...scores.keys()].slice(0, limit)
  const proposed = [bigramScores, wordScores].map((scores) => first(scores, LEXICAL_CANDIDATES))
  const near = first(vectorScores, VECTOR_CANDIDATES)
  const leading = [...proposed, near].flatMap((ids) => ids.slice(0, LEADING))
  const ids = [...new Set([...proposed.flat(), ...near, ...leading.flatMap((id) => neighbours(id, index))])]
  const matcher = new PassageMatcher(question, index, statistics)
  const matches = ids.map((id) => matcher.match(id))
  const standardLate = standardise(matches.map((match) => match.passage))
  const standardContext = standardise(matches.map((match) => match.context))
  const floor = Math.min(...vectorScores.values())
  const standardVector = standardise(ids.map((id) => vectorScores.get(id) ?? floor))
  const candidates = ids.map((id, at): Candidate => {
    const passage = index.passage(id)
    const { titles, whole } = comparableText(passage)
    return {
      passage,
      units: matches[at]!.units,
      similarity: matches[at]!.passage,
      features: {
        lateInteraction: standardLate[at]!,
        context: standardContext[at]!,
        vector: standardVector[at]!,
        bigrams: (bigramScores.get(id) ?? 0) / (bigrams.mass || 1),
        words: (wordScores.get(id) ?? 0) / (words.mass || 1),
        coverage: coverageOf(bigrams, whole),
        titleCoverage: coverageOf(bigrams, titles),
      },
    }
  })
  return { candidates, matcher, bigrams, words }
}
