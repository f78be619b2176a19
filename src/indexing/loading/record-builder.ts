import type { Document, Section, Unit } from '../../domain/document.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import type { Amount, KnowledgeRecord } from '../../domain/record.ts'
import type { SupportTier } from '../../domain/support.ts'
import { withoutReferences } from '../../text/maintainers-words.ts'
import { amountFromText, amountInYi } from './amounts.ts'
import { type Period, parsePeriod } from './dates.ts'
import { parseFactLine } from './fact-line.ts'
import { ownSource } from './own-source.ts'
import { facetsOf, type NameOf } from './record-facets.ts'
import type { RecordMeta } from './record-schema.ts'
import type { SourceCatalogue } from './source-catalogue.ts'
import { supportTiers } from './support-rows.ts'
import { requireSources, UnitMaker } from './unit-maker.ts'
import { validityOf } from './validity-fields.ts'

/** Sections whose statements are also labelled values of the record. */
const FIELD_SECTIONS = new Set(['面积', '交通'])
/** A bare number does not say what it measures. */
const LABELLED_SECTION = '面积'

/** A record as read, before it is built. */
export interface RecordInput {
  readonly meta: RecordMeta
  readonly file: string
  readonly line: number
  /** The line of what a path into the record's values leads to. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
  readonly documentId: string
  readonly contentHash: string
  /** Makes the sections of the body; called once the record's own source, if it has one, is known. */
  readonly body: (units: UnitMaker) => readonly Section[]
}

function periodOf(meta: RecordMeta): Period {
  if (meta.kind === 'policy') {
    return {
      ...(meta.effective_from === undefined ? {} : { from: meta.effective_from }),
      ...(meta.effective_until === undefined ? {} : { until: meta.effective_until }),
    }
  }
  return meta.kind === 'park' || meta.date === undefined ? {} : (parsePeriod(meta.date) ?? {})
}

function amountOf(meta: RecordMeta): Amount | undefined {
  if (meta.kind === 'case') return meta.amount === undefined ? undefined : amountInYi(meta.amount, meta.amount_yi)
  if (meta.kind !== 'event') return undefined
  const figure = Object.entries(meta.figures).find(([label]) => /投资|金额|总额/.test(label))
  return figure && amountFromText(figure[1])
}

function relationsOf(meta: RecordMeta): Record<string, string[]> {
  if (meta.kind === 'policy') return meta.superseded_by === undefined ? {} : { supersededBy: [meta.superseded_by] }
  if (meta.kind !== 'case') return {}
  return {
    ...(meta.park === undefined ? {} : { park: [meta.park] }),
    ...(meta.event === undefined ? {} : { event: [meta.event] }),
  }
}

const sectionOf = (heading: string, units: readonly Unit[]): Section[] =>
  units.length > 0 ? [{ headingPath: [heading], units }] : []

function labelled(section: Section): Section {
  if (section.headingPath[0] !== LABELLED_SECTION) return section
  return { ...section, units: section.units.map((unit) => ({ ...unit, text: `${LABELLED_SECTION}:${unit.text}` })) }
}

function supportOf({ meta, file, lineOf }: RecordInput, statements: readonly Section[]): readonly SupportTier[] {
  if (meta.kind !== 'policy') return []
  const units = statements.flatMap((section) => section.units)
  return supportTiers(meta.support, { title: meta.title, units, file, lineOf })
}

function sourceIdsOf(input: RecordInput, catalogue: SourceCatalogue): readonly string[] {
  const { meta, file, line, documentId } = input
  if (meta.sources.length > 0) {
    requireSources(catalogue, meta.sources, file, line)
    return meta.sources
  }
  if (meta.publisher === undefined && meta.url === undefined) {
    throw new RejectedFileError(file, 'no source: list "sources", or give "publisher", "url" and "published"', line)
  }
  const own = ownSource(documentId, meta)
  catalogue.add(own)
  return [own.source.id]
}

/**
 * Builds a record's document and its row. The labelled values become units below 概况, the notes below 说明.
 * @throws RejectedFileError when it names a source that does not exist, or none.
 */
export function buildRecord(
  input: RecordInput,
  catalogue: SourceCatalogue,
  nameOf: NameOf,
): { document: Document; record: KnowledgeRecord } {
  const { meta, documentId, file, line } = input
  const sourceIds = sourceIdsOf(input, catalogue)
  const units = new UnitMaker(catalogue, file, sourceIds)
  const facets = facetsOf(meta, nameOf).map(({ label, value }) => ({ label, fact: parseFactLine(value, file, line) }))
  const overview = facets.map(({ label, fact }) =>
    units.fromFact(
      {
        ...(fact.sourceIds.length > 0 ? {} : { confidence: meta.confidence }),
        ...fact,
        text: `${label}:${fact.text}`,
      },
      line,
    ),
  )
  const statements = input.body(units)
  const body = statements.map(labelled)
  const notes = meta.notes === undefined ? [] : [units.fromText(meta.notes, meta.confidence)]
  const validity = meta.kind === 'policy' ? validityOf(meta) : undefined
  const document: Document = {
    id: documentId,
    recordId: meta.id,
    title: meta.title,
    aliases: meta.aliases,
    ...(validity === undefined ? {} : { validity }),
    confidence: meta.confidence,
    sections: [...sectionOf('概况', overview), ...body, ...sectionOf('说明', notes)],
    contentHash: input.contentHash,
  }
  const fields: Record<string, string> = Object.fromEntries(
    facets.map(({ label, fact }) => [label, withoutReferences(fact.text)]),
  )
  for (const section of statements) {
    const heading = section.headingPath[0] ?? ''
    if (FIELD_SECTIONS.has(heading)) fields[heading] = section.units.map((unit) => unit.text).join(';')
  }
  if (meta.notes !== undefined) fields.说明 = withoutReferences(meta.notes)
  const amount = amountOf(meta)
  const support = supportOf(input, statements)
  const record: KnowledgeRecord = {
    id: meta.id,
    kind: meta.kind,
    documentId,
    name: meta.title,
    aliases: [...meta.aliases, ...meta.spellings],
    districts: meta.districts,
    industries: meta.industries,
    ...periodOf(meta),
    ...(amount === undefined ? {} : { amount }),
    fields,
    relations: relationsOf(meta),
    ...(validity === undefined ? {} : { validity }),
    ...(support.length > 0 ? { support } : {}),
    confidence: meta.confidence,
    trust: meta.trust,
    sourceIds,
  }
  return { document, record }
}
