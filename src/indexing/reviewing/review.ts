import { withoutPersonalData } from '../../text/personal-data.ts'
import type { Warning } from '../loading/loaded-knowledge.ts'
import { findConflicts } from './find-conflicts.ts'
import { findDeadReferences } from './find-dead-references.ts'
import { findDuplicates } from './find-duplicates.ts'
import { findLapsed } from './find-lapsed.ts'
import { findPersonalData } from './find-personal-data.ts'
import type { Finding } from './finding.ts'
import type { KnowledgeContents } from './knowledge-contents.ts'
import { likeDocuments } from './like-documents.ts'
import type { RecordMention } from './record-mentions.ts'
import { type Change, reviewChanges } from './review-changes.ts'

/** Texts less alike than this are not compared sentence by sentence. */
const ALIKE = 0.5

/** What a maintainer should see before new knowledge is used. */
export interface KnowledgeReview {
  readonly changes: readonly Change[]
  readonly conflicts: readonly Finding[]
  readonly lapsed: readonly Finding[]
  readonly duplicates: readonly Finding[]
  readonly deadReferences: readonly Finding[]
  readonly personalData: readonly Finding[]
  readonly forbidden: readonly Warning[]
}

export interface ReviewRequest {
  /** What is in use now; undefined where nothing is. */
  readonly before?: KnowledgeContents | undefined
  readonly after: KnowledgeContents
  /** What the loader found that may be told to nobody. */
  readonly warnings: readonly Warning[]
  /** References to records in the files; `readMentions` finds them. */
  readonly mentions: readonly RecordMention[]
  readonly now: Date
}

/** The same data with numbers and addresses of persons masked in every text. */
function masked<T>(value: T): T {
  if (typeof value === 'string') return withoutPersonalData(value) as T
  if (Array.isArray(value)) return value.map(masked) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)])) as T
}

/**
 * Reviews a state of the knowledge base: what changes against the one in use, and what is wrong in it as a whole.
 * Plain data; personal data is masked.
 */
export function reviewKnowledge({ before, after, warnings, mentions, now }: ReviewRequest): KnowledgeReview {
  const pairs = likeDocuments(after.documents, ALIKE)
  return masked({
    changes: reviewChanges(before, after),
    conflicts: findConflicts(after, pairs),
    lapsed: findLapsed(after, now),
    duplicates: findDuplicates(after, pairs),
    deadReferences: findDeadReferences(after, mentions),
    personalData: findPersonalData(after),
    forbidden: warnings,
  })
}
