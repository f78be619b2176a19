import type { Passage } from '../../domain/passage.ts'
import type { Source } from '../../domain/source.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'

const present = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined)

const unitTexts = ({ units }: Passage) =>
  units.flatMap(({ text, asOf, amount, conflict }) => present([text, asOf, amount, conflict]))

const passageTexts = (passage: Passage) =>
  present([passage.title, ...passage.aliases, ...passage.headingPath, passage.tableHeader, ...unitTexts(passage)])

const sourceTexts = ({ title, publisher, published, url, note }: Source) =>
  present([title, publisher, published, url, note])

/** A record's own passages, or those of a list named by its file. */
function passagesOf(index: KnowledgeIndex, id: string): readonly Passage[] {
  const record = index.record(id)
  if (!record) return index.passagesOf(id.replace(/\.csv$/, ''))
  return index.passagesOf(record.documentId).filter(({ recordId }) => recordId === id)
}

/**
 * All that the knowledge base says under each of these ids: of records, of lists by file name, of sources.
 * Ids that it does not know say nothing.
 */
export function knowledgeTexts(index: KnowledgeIndex, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const source = index.source(id)
    return [...passagesOf(index, id).flatMap(passageTexts), ...(source ? sourceTexts(source) : [])]
  })
}
