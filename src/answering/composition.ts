import type { AnswerKind, AnswerTable, Suggestion } from '../domain/answer.ts'
import type { Retrieval, Retriever } from '../retrieval/retriever.ts'
import type { CitationList } from './citation-list.ts'
import type { Judgement } from './evidence/judge-evidence.ts'
import type { QuestionAnalysis } from './question-analysis.ts'

/** One line of an answer before it is checked, with its footnote marks. */
export interface Statement {
  readonly text: string
  /** Figures that were computed from cited ones, such as a count or a difference, as they stand in the text. */
  readonly computed?: readonly string[]
}

/** An answer before it is checked; the engine checks the statements and joins what is left. */
export interface Composition {
  readonly kind: AnswerKind
  readonly statements: readonly Statement[]
  readonly citations: CitationList
  readonly suggestions: readonly Suggestion[]
  /** 0 to 1. */
  readonly confidence: number
  readonly table?: AnswerTable
  /** Ids of the records spoken of, in the order shown. */
  readonly subjects?: readonly string[]
}

/** What a composer is given: the turn as understood, and the knowledge base with what was found in it. */
export interface ComposingContext {
  readonly analysis: QuestionAnalysis
  readonly retrieval: Retrieval
  readonly retriever: Retriever
  /** Which of the found sentences answer, as far as they do. */
  readonly judgement: Judgement
  readonly now: Date
}

/** Answers one kind of question from the records; undefined when the records do not hold what it takes. */
export type Composer = (context: ComposingContext) => Composition | undefined
