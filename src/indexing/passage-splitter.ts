import type { Document, Section, Unit } from '../domain/document.ts'
import type { Passage } from '../domain/passage.ts'

/** Characters; a passage grows by whole units up to this and exceeds it only when one unit alone does. */
const PASSAGE_LENGTH = 400

/** Rows of a table have little in common: few together, or their words match anything. */
const TABLE_PASSAGE_LENGTH = 160

/** A passage before it has its number. */
export type PassageContent = Omit<Passage, 'id'>

function* unitGroups(section: Section): Generator<readonly Unit[]> {
  const limit = section.tableHeader === undefined ? PASSAGE_LENGTH : TABLE_PASSAGE_LENGTH
  let group: Unit[] = []
  let length = section.tableHeader?.length ?? 0
  for (const unit of section.units) {
    if (group.length > 0 && length + unit.text.length > limit) {
      yield group
      group = []
      length = section.tableHeader?.length ?? 0
    }
    group.push(unit)
    length += unit.text.length
  }
  if (group.length > 0) yield group
}

/** Cuts a document along its headings into passages of whole units: no sentence, fact or table row is ever cut. */
export function splitDocument(document: Document): PassageContent[] {
  const { id: documentId, recordId, title, aliases, validity, confidence } = document
  return document.sections.flatMap((section) =>
    [...unitGroups(section)].map((units) => ({
      documentId,
      title,
      aliases,
      confidence,
      headingPath: section.headingPath,
      units,
      ...(recordId === undefined ? {} : { recordId }),
      ...(validity === undefined ? {} : { validity }),
      ...(section.tableHeader === undefined ? {} : { tableHeader: section.tableHeader }),
    })),
  )
}

/** What the embedding model reads of a passage: the titles above it (and a table's header), then each unit. */
export function passagePieces(passage: PassageContent): string[] {
  const titles = [passage.title, ...passage.aliases, ...passage.headingPath].join(' ')
  const opening = passage.tableHeader ? `${titles}\n${passage.tableHeader}` : titles
  return [opening, ...passage.units.map((unit) => unit.text)]
}
