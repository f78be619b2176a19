import type { Document } from '../domain/document.ts'

/** Added, changed and removed documents against the content hashes of a snapshot. */
export function compareDocuments(documents: readonly Document[], previous: Readonly<Record<string, string>>) {
  const now = new Map(documents.map((document) => [document.id, document.contentHash]))
  return {
    added: [...now.keys()].filter((id) => !(id in previous)),
    changed: [...now].filter(([id, hash]) => id in previous && previous[id] !== hash).map(([id]) => id),
    removed: Object.keys(previous).filter((id) => !now.has(id)),
  }
}
