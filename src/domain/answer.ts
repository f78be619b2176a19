import type { Language } from './language.ts'

export type AnswerKind = 'answer' | 'list' | 'match' | 'clarify' | 'abstain' | 'handoff' | 'smalltalk'

/** One footnote of an answer: `[number]` in the text points here. */
export interface Citation {
  readonly number: number
  readonly sourceId: string
  readonly documentId: string
  readonly recordId?: string
  readonly title: string
  readonly publisher?: string
  readonly published?: string
  readonly url?: string
  /** The words of the knowledge base that hold the statement. */
  readonly quote: string
}

/** A button below an answer: pressing it sends `text`, or does `action`. */
export interface Suggestion {
  readonly label: string
  readonly text?: string
  readonly action?: 'human' | 'skip' | 'confirm' | 'decline'
}

/** What a person is told in one turn, before any channel renders it. */
export interface Answer {
  readonly kind: AnswerKind
  readonly language: Language
  /** Plain text: line breaks, `[1]` footnote marks, no markup. Sources are rendered from `citations`. */
  readonly text: string
  readonly citations: readonly Citation[]
  readonly suggestions: readonly Suggestion[]
  /** 0 to 1: calibrated probability that the answer is right. */
  readonly confidence: number
}
