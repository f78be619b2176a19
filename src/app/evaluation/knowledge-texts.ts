import type { Passage } from '../../domain/passage.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { Source } from '../../domain/source.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'

const present = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined)

const unitTexts = ({ units }: Passage) =>
  units.flatMap(({ text, asOf, amount, conflict }) => present([text, asOf, amount, conflict]))

const passageTexts = (passage: Passage) =>
  present([passage.title, ...passage.aliases, ...passage.headingPath, passage.tableHeader, ...unitTexts(passage)])

function recordTexts({ name, aliases, districts, industries, from, until, amount, fields, validity }: KnowledgeRecord) {
  const terms = validity ? Object.values(validity) : []
  return present([
    ...[name, ...aliases, ...districts, ...industries, from, until, amount?.text],
    ...Object.values(fields),
    ...terms,
  ])
}

const sourceTexts = ({ title, publisher, published, url, note }: Source) =>
  present([title, publisher, published, url, note])

/**
 * All that the knowledge base says under each of these ids: of records, of lists by file name, of sources.
 * Ids that it does not know say nothing.
 */
export function knowledgeTexts(index: KnowledgeIndex, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const record = index.record(id)
    const source = index.source(id)
    const passages = index.passagesOf(record?.documentId ?? id.replace(/\.csv$/, ''))
    return [
      ...(record ? recordTexts(record) : []),
      ...passages.filter(({ recordId }) => !record || recordId === undefined || recordId === id).flatMap(passageTexts),
      ...(source ? sourceTexts(source) : []),
    ]
  })
}
