import type { Document, Section, Unit } from '../../domain/document.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import { withoutReferences } from '../../text/maintainers-words.ts'
import { applyUnits } from '../../text/table-units.ts'
import { columnRoles } from './column-roles.ts'
import type { CsvRow, CsvTable } from './csv-rows.ts'
import { firstDate } from './dates.ts'
import { contentHash, fileStem, type KnowledgeFile } from './knowledge-file.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import { ownSource } from './own-source.ts'
import type { ListColumns, ListDescription, ReadingContext } from './reading-context.ts'
import { parseConfidence } from './schema-fields.ts'
import { rowText } from './sections.ts'
import { UnitMaker } from './unit-maker.ts'

const IDS = /[\s,、;]+/

interface Columns {
  readonly shown: readonly number[]
  /** The cell of a role such as "district", or nothing. */
  cell(row: CsvRow, role: keyof ListColumns): string
}

/** Without a description, the first column that does not only number the rows names them. */
function guessName(table: CsvTable): number {
  const index = table.header.findIndex((_, column) => table.rows.some((row) => !/^\d*$/.test(row.cells[column] ?? '')))
  return Math.max(index, 0)
}

function columnsOf(table: CsvTable, given: ListColumns, file: string): Columns {
  const indexes = new Map<string, number>()
  for (const [role, name] of Object.entries(given)) {
    if (name === undefined) continue
    const index = table.header.indexOf(name)
    if (index < 0) throw new RejectedFileError(file, `no column "${name}", which the list's description names`, 1)
    indexes.set(role, index)
  }
  if (!indexes.has('name')) indexes.set('name', guessName(table))
  const hidden = new Set([indexes.get('sources'), indexes.get('confidence')])
  return {
    shown: table.header.map((_, index) => index).filter((index) => !hidden.has(index)),
    cell(row, role) {
      const index = indexes.get(role)
      return index === undefined ? '' : (row.cells[index] ?? '')
    },
  }
}

/** The table with the units of its header in its cells, row by row as it was. */
function measuredTable({ header, rows }: CsvTable): CsvTable {
  const measured = applyUnits(
    header,
    rows.map(({ cells }) => cells),
  )
  return {
    header: measured.header,
    rows: rows.map((row, at) => ({ ...row, cells: measured.rows[at] ?? row.cells })),
  }
}

function fieldsOf(table: CsvTable, row: CsvRow, columns: Columns): Record<string, string> {
  const pairs = columns.shown.map(
    (index) => [table.header[index] ?? '', withoutReferences(row.cells[index] ?? '')] as const,
  )
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

/** A description whose columns may be left to be told from their names. */
export type TableDescription = Omit<ListDescription, 'columns'> & {
  readonly columns?: ListColumns
  /** Sentences above the table that tell something of their own. */
  readonly statements?: readonly string[]
}

/**
 * Builds a list: one document that keeps the header before its rows, and one record a row.
 * @throws RejectedFileError when a row names an unknown source or confidence; a list is taken whole or not at all.
 */
export function buildTable(
  file: Pick<KnowledgeFile, 'path' | 'documentId' | 'text'>,
  table: CsvTable,
  description: TableDescription | undefined,
  context: ReadingContext,
): LoadedKnowledge {
  const { catalogue } = context
  const columns = columnsOf(table, description?.columns ?? columnRoles(table.header), file.path)
  const title = description?.title ?? fileStem(file.documentId)
  const own = ownSource(file.documentId, { ...description, title })
  const listed = description?.columns?.sources !== undefined
  if (!listed) catalogue.add(own)
  const units = new UnitMaker(catalogue, file.path, listed ? [] : [own.source.id])
  const measured = measuredTable(table)
  const rowUnits: Unit[] = []
  const records: KnowledgeRecord[] = []
  table.rows.forEach((row, index) => {
    const shown = measured.rows[index] ?? row
    const sourceIds = columns.cell(row, 'sources').split(IDS).filter(Boolean)
    if (listed && sourceIds.length === 0) throw new RejectedFileError(file.path, 'a row without a source', row.line)
    const marked = columns.cell(row, 'confidence')
    const confidence = marked === '' ? undefined : parseConfidence(marked)
    if (marked !== '' && confidence === undefined) {
      throw new RejectedFileError(file.path, `the confidence "${marked}" is not high, medium or low`, row.line)
    }
    const date = firstDate(columns.cell(row, 'date'))
    const unit = units.fromFact(
      {
        text: rowText(columns.shown.map((column) => withoutReferences(shown.cells[column] ?? ''))),
        sourceIds,
        ...(confidence === undefined ? {} : { confidence }),
        ...(date === undefined ? {} : { asOf: date }),
      },
      row.line,
    )
    rowUnits.push(unit)
    const number = columns.cell(row, 'id') || String(index + 1)
    records.push({
      id: `${fileStem(file.documentId)}-${number}`,
      kind: 'row',
      documentId: file.documentId,
      name: columns.cell(row, 'name'),
      aliases: [],
      districts: columns.cell(row, 'district').split(/[、/]/).filter(Boolean),
      industries: columns
        .cell(row, 'industries')
        .split(/[、,,]/)
        .filter(Boolean),
      ...(date === undefined ? {} : { from: date, until: date }),
      fields: fieldsOf(measured, shown, columns),
      relations: {},
      list: title,
      confidence: unit.confidence,
      trust: catalogue.trustOf(unit.sourceIds),
      sourceIds: unit.sourceIds,
    })
  })
  const cited = [...new Set(rowUnits.flatMap((unit) => unit.sourceIds))]
  const note: Section[] = description?.note
    ? [{ headingPath: ['说明'], units: [units.fromFact({ text: description.note, sourceIds: cited })] }]
    : []
  const stated = description?.statements?.map((text) => units.fromText(text)) ?? []
  const statements: Section[] = stated.length > 0 ? [{ headingPath: [], units: stated }] : []
  const tableHeader = rowText(columns.shown.map((index) => measured.header[index] ?? ''))
  const document: Document = {
    id: file.documentId,
    title,
    aliases: description?.aliases ?? [],
    confidence: catalogue.confidenceOf(cited),
    sections: [...note, ...statements, { headingPath: [], tableHeader, units: rowUnits }],
    contentHash: contentHash(file.text, description?.text ?? '', listed ? catalogue.fingerprint(cited) : ''),
  }
  return { ...emptyKnowledge(), documents: [document], records }
}
