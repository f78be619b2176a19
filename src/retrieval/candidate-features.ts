import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import type { Features } from './candidate.ts'
import { comparableText } from './comparable-text.ts'
import type { PassageMatch } from './passage-matcher.ts'
import { coverageOf, type QuestionTerms } from './question-terms.ts'
import { standardise } from './standardise.ts'

/** Numbers and Latin words: what a passage has to hold letter by letter. */
const LITERAL = /\d+(?:\.\d+)?|[a-z][a-z0-9]+/g

/** What was measured of the candidates together; arrays and maps are one entry a candidate. */
export interface Measured {
  readonly ids: readonly number[]
  readonly matches: readonly PassageMatch[]
  readonly cosines: ReadonlyMap<number, number>
  readonly wordScores: ReadonlyMap<number, number>
  readonly bigrams: QuestionTerms
  readonly words: QuestionTerms
  /** The question in the form in which texts are compared. */
  readonly question: string
}

const behindBest = (values: readonly number[]): number[] => {
  const best = Math.max(...values)
  return values.map((value) => value - best)
}

const shareOf = (literals: readonly string[], text: string): number =>
  literals.length > 0 ? literals.filter((literal) => text.includes(literal)).length / literals.length : 0

/** The features of every candidate, in the order of `ids`. */
export function candidateFeatures(measured: Measured, index: KnowledgeIndex): Features[] {
  const { ids, matches, cosines, wordScores, bigrams, words, question } = measured
  const literals = [...new Set(question.match(LITERAL))]
  const late = matches.map((match) => match.passage)
  const lateStandard = standardise(late)
  const lateLag = behindBest(late)
  const context = standardise(matches.map((match) => match.context))
  const unitLag = behindBest(matches.map(({ units }) => Math.max(0, ...units.map((unit) => unit.similarity))))
  const furthest = Math.min(...cosines.values())
  const vectors = ids.map((id) => cosines.get(id) ?? furthest)
  const vectorStandard = standardise(vectors)
  const vectorLag = behindBest(vectors)
  const bestWords = Math.max(...wordScores.values())
  return ids.map((id, at) => {
    const { titles, whole } = comparableText(index.passage(id))
    return {
      lateInteraction: lateStandard[at]!,
      lateInteractionLag: lateLag[at]!,
      context: context[at]!,
      unitLag: unitLag[at]!,
      vector: vectorStandard[at]!,
      vectorLag: vectorLag[at]!,
      coverage: coverageOf(bigrams, whole),
      titleCoverage: coverageOf(bigrams, titles),
      wordCoverage: coverageOf(words, whole),
      words: bestWords > 0 ? (wordScores.get(id) ?? 0) / bestWords : 0,
      figures: shareOf(literals, whole),
    }
  })
}
