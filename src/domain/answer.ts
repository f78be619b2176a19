import type { Intent } from './intent.ts'
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

/** One line of a table; its cells stand under the table's columns. */
export interface AnswerRow {
  readonly cells: readonly string[]
  /** The footnotes that hold the row. */
  readonly citations: readonly number[]
}

/** What an answer lists or compares, whole, for channels that can show or hand out a table. */
export interface AnswerTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly AnswerRow[]
  /** The rows as they stand in the answer's text, which may hold only the first of them; a channel with tables of its own shows its table in place of these words. */
  readonly text: string
}

/** A button below an answer: pressing it sends `text`, or does `action`. */
export interface Suggestion {
  readonly label: string
  readonly text?: string
  /** `download`: the answer's table as a file. `notify`: a message once the question has an answer. */
  readonly action?: 'human' | 'skip' | 'confirm' | 'decline' | 'download' | 'notify'
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
  readonly table?: AnswerTable
  /** Ids of the records that the answer speaks of, in the order shown: what "the second" and "those" mean in the next turn. */
  readonly subjects?: readonly string[]
  /** The turn as a question that stands alone, for turns that lean on it; absent where it is that as asked. */
  readonly standalone?: string
  /** What the turn was understood to want. */
  readonly intent?: Intent
  /** How many statements the check took out before anybody saw them. */
  readonly removed?: number
}
