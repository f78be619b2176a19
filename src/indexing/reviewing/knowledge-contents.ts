import type { Section, Unit } from '../../domain/document.ts'
import type { Passage } from '../../domain/passage.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { Source } from '../../domain/source.ts'
import type { Validity } from '../../domain/validity.ts'

/** A sentence, fact or row with the heading right above it. */
export interface Statement extends Unit {
  readonly heading: string
  readonly isRow: boolean
}

export interface ReviewedDocument {
  readonly id: string
  readonly recordId?: string
  readonly title: string
  readonly validity?: Validity
  readonly statements: readonly Statement[]
}

/** What a knowledge base holds, as it is reviewed: the same of a snapshot and of a folder just read. */
export interface KnowledgeContents {
  readonly documents: readonly ReviewedDocument[]
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
}

/** What a document and a passage both say of themselves. */
interface Head {
  readonly recordId?: string
  readonly title: string
  readonly validity?: Validity
}

const statementsOf = ({ headingPath, tableHeader, units }: Section): Statement[] =>
  units.map((unit) => ({ ...unit, heading: headingPath.at(-1) ?? '', isRow: tableHeader !== undefined }))

const reviewed = (id: string, { recordId, title, validity }: Head, sections: readonly Section[]): ReviewedDocument => ({
  id,
  title,
  ...(recordId === undefined ? {} : { recordId }),
  ...(validity === undefined ? {} : { validity }),
  statements: sections.flatMap(statementsOf),
})

/** The contents of a folder just read. */
export const contentsOfFolder = (loaded: {
  readonly documents: readonly (Head & { readonly id: string; readonly sections: readonly Section[] })[]
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
}): KnowledgeContents => ({
  documents: loaded.documents.map((document) => reviewed(document.id, document, document.sections)),
  records: loaded.records,
  sources: loaded.sources,
})

/** The contents of a snapshot, from its passages in the order of their ids. */
export const contentsOfSnapshot = (snapshot: {
  readonly passages: readonly Passage[]
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
}): KnowledgeContents => ({
  documents: [...Map.groupBy(snapshot.passages, (passage) => passage.documentId)].map(([id, passages]) =>
    reviewed(id, passages[0]!, passages),
  ),
  records: snapshot.records,
  sources: snapshot.sources,
})
