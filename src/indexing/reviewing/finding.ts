import type { PersonalDataKind } from '../../text/personal-data.ts'
import type { ReviewedDocument, Statement } from './knowledge-contents.ts'

export type ConflictKind = 'noted-conflict' | 'record-and-text-differ' | 'texts-differ' | 'records-differ'
export type LapseKind = 'lapsed' | 'lapsed-by-its-words' | 'replaced-but-current' | 'old-draft' | 'lapses-soon'
export type DuplicateKind = 'same-text' | 'same-event' | 'same-project' | 'same-policy'
export type DeadReferenceKind =
  | 'unknown-mention'
  | 'missing-relation'
  | 'endless-replacement'
  | 'bad-address'
  | 'private-address'
  | 'unused-source'

export type FindingKind = ConflictKind | LapseKind | DuplicateKind | DeadReferenceKind | PersonalDataKind

/** Where something was found, in the words of the knowledge base. */
export interface FoundPlace {
  /** The document, or the file where no document holds it. */
  readonly documentId: string
  readonly recordId?: string
  readonly title: string
  /** The sentence, where it is about one. */
  readonly text?: string
  readonly sourceIds: readonly string[]
}

/** Something that a maintainer should look at. */
export interface Finding {
  readonly kind: FindingKind
  /** What it is about, as data: the figures that differ, the date, the id that leads nowhere. */
  readonly detail: string
  readonly places: readonly FoundPlace[]
}

/** A document, or one statement of it, as the place of a finding. */
export const placeIn = (document: ReviewedDocument, statement?: Statement): FoundPlace => ({
  documentId: document.id,
  ...(document.recordId === undefined ? {} : { recordId: document.recordId }),
  title: document.title,
  ...(statement === undefined ? {} : { text: statement.text }),
  sourceIds: statement?.sourceIds ?? [...new Set(document.statements.flatMap((one) => one.sourceIds))],
})
