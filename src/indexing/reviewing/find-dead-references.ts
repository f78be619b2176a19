import type { KnowledgeRecord } from '../../domain/record.ts'
import type { Source } from '../../domain/source.ts'
import { type DeadReferenceKind, type Finding, placeIn } from './finding.ts'
import type { KnowledgeContents } from './knowledge-contents.ts'
import type { RecordMention } from './record-mentions.ts'

/** Addresses that nobody outside one network can open. */
const PRIVATE =
  /^(?:localhost|.*\.(?:local|lan|internal|intranet|home\.arpa)|0\.0\.0\.0|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.[\d.]+|\[(?:::1?|f[cd].*|fe80.*)\])$/i

/** What is wrong with a web address; undefined where nothing is. */
function faultOf(url: string): DeadReferenceKind | undefined {
  const parsed = URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return 'bad-address'
  if (PRIVATE.test(parsed.hostname) || (!parsed.hostname.includes('.') && !parsed.hostname.startsWith('[')))
    return 'private-address'
  return /\s|[，。；、）》]/u.test(url) ? 'bad-address' : undefined
}

/** A source of the catalogue by its id; one that a document is of itself by the document. */
const sourcePlace = ({ id, title }: Source) => ({ documentId: id.replace(/^doc:/, ''), title, sourceIds: [] })

function addresses(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source): Finding[] => {
    const fault = source.url === undefined ? undefined : faultOf(source.url)
    return fault ? [{ kind: fault, detail: source.url ?? '', places: [sourcePlace(source)] }] : []
  })
}

function unusedSources({ documents, records, sources }: KnowledgeContents): Finding[] {
  const used = new Set([
    ...documents.flatMap(({ statements }) => statements.flatMap(({ sourceIds }) => sourceIds)),
    ...records.flatMap(({ sourceIds }) => sourceIds),
  ])
  return sources
    .filter(({ id }) => !used.has(id))
    .map((source) => ({ kind: 'unused-source', detail: source.id, places: [sourcePlace(source)] }))
}

/** Whether a record's replacements end in a record that is there and is not replaced. */
function replacementFault(record: KnowledgeRecord, byId: ReadonlyMap<string, KnowledgeRecord>): boolean {
  const seen = new Set([record.id])
  for (let next = record.validity?.supersededBy; next !== undefined; next = byId.get(next)?.validity?.supersededBy) {
    if (seen.has(next)) return true
    seen.add(next)
  }
  return false
}

function relations({ documents, records }: KnowledgeContents): Finding[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const byDocument = new Map(documents.map((document) => [document.id, document]))
  return records.flatMap((record): Finding[] => {
    const document = byDocument.get(record.documentId)
    const places = document ? [placeIn(document)] : []
    const missing = Object.values(record.relations)
      .flat()
      .filter((id) => !byId.has(id))
    return [
      ...missing.map((id): Finding => ({ kind: 'missing-relation', detail: id, places })),
      ...(replacementFault(record, byId)
        ? [{ kind: 'endless-replacement' as const, detail: record.validity?.supersededBy ?? '', places }]
        : []),
    ]
  })
}

/**
 * References that lead nowhere: mentions of records and relations to records that do not exist, replacements that go
 * in a circle, web addresses that are malformed or private, sources that nothing cites. Nothing is fetched.
 */
export function findDeadReferences(contents: KnowledgeContents, mentions: readonly RecordMention[]): Finding[] {
  const known = new Set([...contents.records, ...contents.sources].map(({ id }) => id))
  const unknown = mentions
    .filter(({ id }) => !known.has(id))
    .map(
      ({ file, line, id, text }): Finding => ({
        kind: 'unknown-mention',
        detail: id,
        places: [{ documentId: `${file}:${line}`, title: '', text, sourceIds: [] }],
      }),
    )
  return [...unknown, ...relations(contents), ...addresses(contents.sources), ...unusedSources(contents)]
}
