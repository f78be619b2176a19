import type { Industry } from '../domain/industry.ts'
import type { Passage } from '../domain/passage.ts'
import type { Place } from '../domain/place.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { Source } from '../domain/source.ts'
import type { LexicalField, PassageScore } from './knowledge-index.ts'

/** The terms under which one passage is found, title and body apart. */
export interface LexicalTerms {
  readonly title: readonly string[]
  readonly body: readonly string[]
}

export interface KnowledgeDatabaseContent {
  readonly passages: readonly Passage[]
  readonly terms: Readonly<Record<LexicalField, readonly LexicalTerms[]>>
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
  readonly industries: readonly Industry[]
  readonly places: readonly Place[]
}

/** Passages, records, sources, industries, places and the lexical index of one snapshot. */
export interface KnowledgeDatabase extends Disposable {
  readonly passages: readonly Passage[]
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
  readonly industries: readonly Industry[]
  readonly places: readonly Place[]
  lexical(field: LexicalField, terms: readonly string[], limit: number): readonly PassageScore[]
  documentFrequencies(field: LexicalField, terms: readonly string[]): readonly number[]
}

export interface KnowledgeDatabaseFiles {
  write(file: string, content: KnowledgeDatabaseContent): void
  open(file: string): KnowledgeDatabase
}
