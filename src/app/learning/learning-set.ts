import type { Candidate, Features } from '../../retrieval/candidate.ts'
import { type LanguageClass, languageClass } from '../../retrieval/ranking-score.ts'
import type { Retriever } from '../../retrieval/retriever.ts'
import { detectLanguage } from '../../text/language.ts'

/** A question and the documents or records any of which is right. */
export interface LearningQuestion {
  readonly question: string
  readonly positiveIds: readonly string[]
}

/** What is learned from one question: each candidate's features, document, and whether it is right. */
export interface LearningExample {
  readonly languageClass: LanguageClass
  readonly features: readonly Features[]
  readonly documents: readonly string[]
  readonly isRight: readonly boolean[]
}

export interface LearningSet {
  readonly name: string
  readonly examples: readonly LearningExample[]
}

const isRight = ({ passage }: Candidate, positiveIds: readonly string[]): boolean =>
  positiveIds.includes(passage.documentId) || (passage.recordId !== undefined && positiveIds.includes(passage.recordId))

/** Measures every candidate that retrieval proposes for each question. */
export async function measureSet(
  name: string,
  retriever: Retriever,
  questions: readonly LearningQuestion[],
  onQuestion: (done: number, total: number) => void,
): Promise<LearningSet> {
  const examples: LearningExample[] = []
  for (const { question, positiveIds } of questions) {
    const { hits } = await retriever.retrieve(question, Number.POSITIVE_INFINITY)
    examples.push({
      languageClass: languageClass(detectLanguage(question)),
      features: hits.map(({ features }) => features),
      documents: hits.map(({ passage }) => passage.recordId ?? passage.documentId),
      isRight: hits.map((hit) => isRight(hit, positiveIds)),
    })
    onQuestion(examples.length, questions.length)
  }
  return { name, examples }
}
