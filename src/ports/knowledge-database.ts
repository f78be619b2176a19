import type { Industry } from '../domain/industry.ts'
import type { Passage } from '../domain/passage.ts'
import type { Place } from '../domain/place.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { Source } from '../domain/source.ts'
import type { LexicalField, PassageScore } from './knowledge-index.ts'

/** The terms of one passage in one field, title and body apart. */
export interface LexicalTerms {
  readonly title: readonly string[]
  readonly body: readonly string[]
}

/** The terms under which one passage is found. */
export type PassageTerms = { readonly passageId: number } & Readonly<Record<LexicalField, LexicalTerms>>

/** What a snapshot's database holds; over a base, what is to change in it. */
export interface KnowledgeDatabaseContent {
  /** Ids of passages of the base that are gone. */
  readonly removed: readonly number[]
  /** Passages that the base does not have. */
  readonly passages: readonly Passage[]
  /** Of the passages above, and of those of the base that are cut otherwise now. */
  readonly terms: readonly PassageTerms[]
  /** Document id → fingerprint of its passages; of all documents. */
  readonly fingerprints: ReadonlyMap<string, string>
  /** All records, sources, industries and places. */
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
  readonly industries: readonly Industry[]
  readonly places: readonly Place[]
}

/** Passages, records, sources, industries, places and the lexical index of one snapshot. */
export interface KnowledgeDatabase extends Disposable {
  /** In the order of their ids, which need not follow one another. */
  readonly passages: readonly Passage[]
  readonly fingerprints: ReadonlyMap<string, string>
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
  readonly industries: readonly Industry[]
  readonly places: readonly Place[]
  lexical(field: LexicalField, terms: readonly string[], limit: number): readonly PassageScore[]
  documentFrequencies(field: LexicalField, terms: readonly string[]): readonly number[]
}

export interface KnowledgeDatabaseFiles {
  /** Writes a new file; with `base`, another such file that stays as it is, its content changed as said. */
  write(file: string, content: KnowledgeDatabaseContent, base?: string): void
  open(file: string): KnowledgeDatabase
}
