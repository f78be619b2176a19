import type { Unit } from '../domain/document.ts'
import type { Passage } from '../domain/passage.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { isMaintainersRemark } from '../text/maintainers-words.ts'

/** A unit where it stands. */
export interface PlacedUnit {
  readonly passage: Passage
  readonly unit: Unit
}

const CELL_BREAK = ' | '
/** The heading below which a record's labelled values stand. */
const OVERVIEW = '概况'

type Rows = ReadonlyMap<string, ReadonlyMap<string, PlacedUnit>>

const rowsOfIndex = new WeakMap<KnowledgeIndex, Map<string, Rows>>()

const placedUnits = (passages: readonly Passage[]): PlacedUnit[] =>
  passages.flatMap((passage) =>
    passage.units
      .filter(({ text, forbidden }) => !forbidden && !isMaintainersRemark(text))
      .map((unit) => ({ passage, unit })),
  )

/** A list's rows by their text, by the header above them; read once a snapshot. */
function rowsOf(index: KnowledgeIndex, documentId: string): Rows {
  const documents = rowsOfIndex.get(index) ?? new Map<string, Rows>()
  rowsOfIndex.set(index, documents)
  const known = documents.get(documentId)
  if (known) return known
  const tables = Map.groupBy(
    placedUnits(index.passagesOf(documentId)).filter(({ passage }) => passage.tableHeader !== undefined),
    ({ passage }) => passage.tableHeader!,
  )
  const rows = new Map(
    [...tables].map(([header, units]) => [header, new Map(units.map((placed) => [placed.unit.text, placed]))]),
  )
  documents.set(documentId, rows)
  return rows
}

/** The row of a list's table that a record was made of. */
function unitOfRow({ documentId, fields }: KnowledgeRecord, index: KnowledgeIndex): PlacedUnit | undefined {
  for (const [header, rows] of rowsOf(index, documentId)) {
    const cells = header.split(CELL_BREAK).map((label) => fields[label.trim()] ?? '')
    const exact = rows.get(cells.join(CELL_BREAK).trim())
    if (exact) return exact
    const values = Object.values(fields)
    const holding = [...rows.values()].find(({ unit }) => values.every((value) => unit.text.includes(value)))
    if (holding) return holding
  }
  return undefined
}

const holdsLabel = ({ passage, unit }: PlacedUnit, label: string): boolean =>
  unit.text.startsWith(`${label}:`) || passage.headingPath[0] === label

/**
 * The units of the knowledge base that hold a record: of a list's row that row; of any other record those of the
 * given labelled fields, or its first fact where none is given or found. Units with forbidden offers are left out.
 */
export function unitsOfRecord(
  record: KnowledgeRecord,
  index: KnowledgeIndex,
  labels: readonly string[] = [],
): PlacedUnit[] {
  if (record.kind === 'row') {
    const row = unitOfRow(record, index)
    return row ? [row] : []
  }
  const units = placedUnits(index.passagesOf(record.documentId))
  const labelled = units.filter((placed) => labels.some((label) => holdsLabel(placed, label)))
  if (labelled.length > 0) return labelled
  const first = units.find(({ passage }) => passage.headingPath[0] !== OVERVIEW) ?? units[0]
  return first ? [first] : []
}
