import type { Industry } from '../domain/industry.ts'
import type { Passage } from '../domain/passage.ts'
import type { Place } from '../domain/place.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { Source } from '../domain/source.ts'

/** The two ways a text is cut for lexical search. */
export type LexicalField = 'words' | 'bigrams'

export interface PassageScore {
  readonly passageId: number
  readonly score: number
}

/** A passage's token vectors at 2 bits a dimension, and where each of its pieces ends. */
export interface PassageTokens {
  readonly tokenIds: Int32Array
  /** dimension / 4 bytes a token. */
  readonly codes: Uint8Array
  /** Token positions one past the end of: the title line, then each unit. */
  readonly pieceEnds: readonly number[]
}

/** What a snapshot was made of and with; a snapshot is used only by the same model and version. */
export interface Manifest {
  readonly formatVersion: number
  readonly modelIdentity: string
  readonly dimension: number
  readonly tokenizer: string
  readonly createdAt: string
  /** The snapshot that was current when this one was made. */
  readonly before?: string
  readonly passages: number
  readonly tokens: number
  readonly records: number
  /** File name → SHA-256, checked when the snapshot is opened. */
  readonly files: Readonly<Record<string, string>>
  /** Document id → content hash. */
  readonly documents: Readonly<Record<string, string>>
  readonly rejected: readonly { readonly file: string; readonly line?: number; readonly reason: string }[]
}

/** One snapshot of the knowledge base, opened for reading. */
export interface KnowledgeIndex extends AsyncDisposable {
  readonly name: string
  readonly manifest: Manifest
  readonly passageCount: number
  /** In the order of their ids, which need not follow one another. */
  readonly passages: readonly Passage[]
  passage(id: number): Passage
  passagesOf(documentId: string): readonly Passage[]
  /** BM25 over any of the terms, best first. */
  lexical(field: LexicalField, terms: readonly string[], limit: number): readonly PassageScore[]
  /** In how many passages each term occurs. */
  documentFrequencies(field: LexicalField, terms: readonly string[]): readonly number[]
  /** Cosine to the passage vectors, best first; approximate. */
  nearest(vector: Float32Array, limit: number): readonly PassageScore[]
  tokens(passageId: number): PassageTokens
  /** In how many passages a vocabulary id occurs. */
  tokenFrequency(tokenId: number): number
  readonly records: readonly KnowledgeRecord[]
  record(id: string): KnowledgeRecord | undefined
  readonly sources: readonly Source[]
  source(id: string): Source | undefined
  /** Names of places, parks, companies, policies … of this knowledge base, for the segmenter and for checks. */
  readonly names: readonly string[]
  /** The knowledge base's industries, in the order of its file; empty where it has none. */
  readonly industries: readonly Industry[]
  /** Districts, cities and regions with their spellings; empty where the knowledge base has no file of them. */
  readonly places: readonly Place[]
}
