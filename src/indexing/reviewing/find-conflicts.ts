import { conflictingClaims } from './conflicting-claims.ts'
import { conflictingCopies } from './conflicting-copies.ts'
import { conflictingQuotes } from './conflicting-quotes.ts'
import { conflictingRecords } from './conflicting-records.ts'
import { type Finding, placeIn } from './finding.ts'
import type { KnowledgeContents, ReviewedDocument } from './knowledge-contents.ts'
import type { LikePair } from './like-pairs.ts'

/** What maintainers marked as 不同说法 themselves. */
const notedConflicts = ({ documents }: KnowledgeContents): Finding[] =>
  documents.flatMap((document) =>
    document.statements.flatMap((statement): Finding[] =>
      statement.conflict === undefined
        ? []
        : [{ kind: 'noted-conflict', detail: statement.conflict, places: [placeIn(document, statement)] }],
    ),
  )

/**
 * Facts that the knowledge base tells in two ways: records against their own texts and against other texts that name
 * them, two records of one thing, copies of one text with other figures, and what is marked as 不同说法. Both sentences
 * are named with their sources.
 * @param pairs documents that are alike, as `likeDocuments` finds them.
 */
export function findConflicts(contents: KnowledgeContents, pairs: readonly LikePair<ReviewedDocument>[]): Finding[] {
  const found = new Map<string, Finding>()
  const all = [
    ...conflictingRecords(contents),
    ...conflictingClaims(contents),
    ...conflictingCopies(pairs),
    ...conflictingQuotes(contents),
    ...notedConflicts(contents),
  ]
  for (const one of all) {
    const key = one.places
      .map(({ documentId, text }) => `${documentId}\t${text}`)
      .sort()
      .join('\n')
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}
