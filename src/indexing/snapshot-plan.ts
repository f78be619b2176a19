import { createHash } from 'node:crypto'
import type { Passage } from '../domain/passage.ts'
import type { PassageContent } from './passage-splitter.ts'

/** The passages of one document, and by what a change in them is told. */
export interface DocumentPassages {
  readonly documentId: string
  readonly fingerprint: string
  readonly passages: readonly PassageContent[]
}

/** What of the base stays, goes and comes. */
export interface SnapshotPlan {
  readonly added: readonly Passage[]
  /** Ids of passages of the base. */
  readonly removed: readonly number[]
  readonly kept: readonly Passage[]
}

/** A base of which more than this is gone is not worth keeping. */
const LARGEST_GONE_SHARE = 0.25

/** The passages of a document with their fingerprint: SHA-256 of their content. */
export const fingerprinted = (documentId: string, passages: readonly PassageContent[]): DocumentPassages => ({
  documentId,
  fingerprint: createHash('sha256').update(JSON.stringify(passages)).digest('base64url'),
  passages,
})

/**
 * Tells which passages of a base stay as they are: those of documents whose passages did not change.
 * New passages get ids that were never used. Undefined when so much of the base is gone that a new start is better.
 */
export function planOver(
  documents: readonly DocumentPassages[],
  base: { readonly passages: readonly Passage[]; readonly fingerprints: ReadonlyMap<string, string> },
  usedIds: number,
): SnapshotPlan | undefined {
  const fresh = documents.filter(({ documentId, fingerprint }) => base.fingerprints.get(documentId) !== fingerprint)
  const present = new Set(documents.map(({ documentId }) => documentId))
  for (const { documentId } of fresh) present.delete(documentId)
  const kept = base.passages.filter(({ documentId }) => present.has(documentId))
  const added = numbered(fresh, usedIds)
  if (usedIds - kept.length > (usedIds + added.length) * LARGEST_GONE_SHARE) return undefined
  return {
    added,
    kept,
    removed: base.passages.filter(({ documentId }) => !present.has(documentId)).map(({ id }) => id),
  }
}

/** A plan without a base. */
export const planAnew = (documents: readonly DocumentPassages[]): SnapshotPlan => ({
  added: numbered(documents, 0),
  kept: [],
  removed: [],
})

const numbered = (documents: readonly DocumentPassages[], first: number): Passage[] =>
  documents.flatMap(({ passages }) => passages).map((content, at) => ({ ...content, id: first + at }))
