import type { KnowledgeIndex, LexicalField } from '../ports/knowledge-index.ts'
import type { Segmenter } from '../text/segmenter.ts'

/** The distinct terms of a question with their inverse document frequencies. */
export interface QuestionTerms {
  readonly terms: readonly string[]
  readonly frequencies: readonly number[]
  readonly weights: readonly number[]
  /** Sum of the weights. */
  readonly mass: number
  /** Share of the mass whose terms occur in the knowledge base at all. */
  readonly known: number
}

/** BM25's inverse document frequency (Robertson and Spärck Jones 1976), never negative. */
export const inverseDocumentFrequency = (frequency: number, count: number): number =>
  Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))

/** Share of a question's idf mass whose terms occur in a normalised text. */
export const coverageOf = ({ terms, weights, mass }: QuestionTerms, text: string): number =>
  mass > 0 ? terms.reduce((sum, term, at) => sum + (text.includes(term) ? weights[at]! : 0), 0) / mass : 0

/** Cuts a question into terms of one lexical field and weighs them by rarity. */
export function questionTerms(
  text: string,
  field: LexicalField,
  segmenter: Segmenter,
  index: KnowledgeIndex,
): QuestionTerms {
  const terms = [...new Set(segmenter[field](text))]
  const frequencies = index.documentFrequencies(field, terms)
  const weights = frequencies.map((frequency) => inverseDocumentFrequency(frequency, index.passageCount))
  const mass = weights.reduce((sum, weight) => sum + weight, 0)
  const knownMass = weights.reduce((sum, weight, at) => sum + (frequencies[at]! > 0 ? weight : 0), 0)
  return { terms, frequencies, weights, mass, known: mass > 0 ? knownMass / mass : 0 }
}
