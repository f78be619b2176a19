import type { Document } from '../../domain/document.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import { type CsvRow, type CsvTable, parseCsv } from './csv-rows.ts'
import { parseFactLine } from './fact-line.ts'
import { contentHash, type KnowledgeFile } from './knowledge-file.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import { parseWithSchema } from './parse-with-schema.ts'
import type { ListDescription, ReadingContext } from './reading-context.ts'
import { buildRecord } from './record-builder.ts'
import { type MetaOf, recordSchema } from './record-schema.ts'
import { UnitMaker } from './unit-maker.ts'

/** A column's name, where it is not the key of the schema. */
const KEYS: Record<string, string> = { name: 'title' }
const REQUIRED = ['id', 'name', 'confidence', 'trust', 'facts']
const SOURCE_SEPARATORS = /[\s,、;]+/

function valuesOf(table: CsvTable, row: CsvRow): Record<string, unknown> {
  const values: Record<string, unknown> = { kind: 'case' }
  table.header.forEach((column, index) => {
    const cell = row.cells[index] ?? ''
    if (column === 'facts') return
    values[KEYS[column] ?? column] = column === 'sources' ? cell.split(SOURCE_SEPARATORS).filter(Boolean) : cell
  })
  return values
}

function readRow(
  file: KnowledgeFile,
  table: CsvTable,
  row: CsvRow,
  description: ListDescription,
  context: ReadingContext,
) {
  const meta = parseWithSchema(recordSchema, valuesOf(table, row), file.path, () => row.line) as MetaOf<'case'>
  for (const id of [meta.park, meta.event]) {
    if (id !== undefined && context.nameOf(id) === undefined && !context.wasRejected(id)) {
      throw new RejectedFileError(file.path, `${meta.id} names ${id}, which is not in the knowledge base`, row.line)
    }
  }
  const facts = (row.cells[table.header.indexOf('facts')] ?? '').split('\n').filter((fact) => fact.trim() !== '')
  const parsed = facts.map((fact) => parseFactLine(fact, file.path, row.line))
  const cited = [...new Set([...meta.sources, ...parsed.flatMap((fact) => fact.sourceIds)])]
  const names = [meta.park, meta.event].map((id) => (id === undefined ? '' : context.nameOf(id)))
  const built = buildRecord(
    {
      meta,
      file: file.path,
      line: row.line,
      lineOf: () => row.line,
      documentId: `${file.documentId}#${meta.id}`,
      contentHash: contentHash(JSON.stringify([table.header, row.cells, names]), context.catalogue.fingerprint(cited)),
      body: (units) =>
        parsed.length > 0
          ? [{ headingPath: ['事实'], units: parsed.map((fact) => units.fromFact(fact, row.line)) }]
          : [],
    },
    context.catalogue,
    context.nameOf,
  )
  return { document: built.document, record: { ...built.record, list: description.title } }
}

/**
 * Reads a CSV file of projects and cases: a row is a record with a document of its own, `<file>#<id>`.
 * A wrong row is rejected alone.
 * @throws RejectedFileError when the file is no CSV or lacks a column.
 */
export function readCases(file: KnowledgeFile, description: ListDescription, context: ReadingContext): LoadedKnowledge {
  const table = parseCsv(file.text, file.path)
  const missing = REQUIRED.find((column) => !table.header.includes(column))
  if (missing !== undefined) throw new RejectedFileError(file.path, `no column "${missing}"`, 1)
  const loaded = emptyKnowledge()
  for (const row of table.rows) {
    try {
      const { document, record } = readRow(file, table, row, description, context)
      loaded.documents.push(document)
      loaded.records.push(record)
    } catch (error) {
      if (!(error instanceof RejectedFileError)) throw error
      loaded.rejected.push({ file: file.path, line: error.line ?? row.line, reason: error.message })
    }
  }
  const note = listNote(
    file,
    description,
    loaded.records.flatMap((record) => record.sourceIds),
    context,
  )
  return note === undefined ? loaded : { ...loaded, documents: [note, ...loaded.documents] }
}

/** What holds for all rows, said once. */
function listNote(
  file: KnowledgeFile,
  description: ListDescription,
  cited: readonly string[],
  context: ReadingContext,
): Document | undefined {
  if (description.note === undefined || cited.length === 0) return undefined
  const sourceIds = [...new Set(cited)]
  const unit = new UnitMaker(context.catalogue, file.path, sourceIds).fromText(description.note)
  return {
    id: file.documentId,
    title: description.title,
    aliases: description.aliases,
    confidence: unit.confidence,
    sections: [{ headingPath: ['说明'], units: [unit] }],
    contentHash: contentHash(description.text, context.catalogue.fingerprint(sourceIds)),
  }
}
