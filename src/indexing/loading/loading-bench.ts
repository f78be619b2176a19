import type { Document } from '../../domain/document.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import type { Industry } from '../../domain/industry.ts'
import type { Place } from '../../domain/place.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { LoadedKnowledge, Rejection, Warning } from './loaded-knowledge.ts'
import type { ListDescription, ReadingContext } from './reading-context.ts'
import { relateCases } from './relate-records.ts'
import { resolveRowDistricts } from './row-districts.ts'
import { SourceCatalogue } from './source-catalogue.ts'

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { id: string }, b: { id: string }): number => inOrder(a.id, b.id)
/** Rows of one list stay in its order. */
const byDocument = (a: KnowledgeRecord, b: KnowledgeRecord): number => inOrder(a.documentId, b.documentId)
const byFile = (a: Rejection, b: Rejection): number => inOrder(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)

/** Collects what was read and keeps ids unique. */
export class LoadingBench implements ReadingContext {
  readonly catalogue = new SourceCatalogue()
  readonly #descriptions = new Map<string, ListDescription>()
  readonly #documents = new Map<string, { document: Document; file: string }>()
  readonly #records = new Map<string, { record: KnowledgeRecord; file: string }>()
  readonly #rejected: Rejection[]
  readonly #warnings: Warning[] = []
  readonly #industries: Industry[] = []
  readonly #places: Place[] = []

  constructor(rejected: readonly Rejection[]) {
    this.#rejected = [...rejected]
  }

  readonly nameOf = (id: string): string | undefined => this.#records.get(id)?.record.name

  readonly wasRejected = (id: string): boolean =>
    this.#rejected.some(({ file }) => file.endsWith(`/${id}.md`) || file === `${id}.md`)

  readonly descriptionOf = (documentId: string): ListDescription | undefined => this.#descriptions.get(documentId)

  describe(documentId: string, description: ListDescription): void {
    this.#descriptions.set(documentId, description)
  }

  addIndustries(industries: readonly Industry[]): void {
    this.#industries.push(...industries)
  }

  addPlaces(places: readonly Place[]): void {
    this.#places.push(...places)
  }

  reject(rejection: Rejection): void {
    this.#rejected.push(rejection)
  }

  rejectAll(rejections: readonly Rejection[]): void {
    this.#rejected.push(...rejections)
  }

  /** @throws RejectedFileError when a document or record of the file has an id that another file uses. */
  take(file: string, content: LoadedKnowledge): void {
    this.rejectAll(content.rejected)
    for (const document of content.documents) {
      const taken = this.#documents.get(document.id)
      if (taken) throw new RejectedFileError(file, `the document id ${document.id} is used by ${taken.file} already`)
    }
    for (const record of content.records) {
      const taken = this.#records.get(record.id)
      if (taken) throw new RejectedFileError(file, `the id ${record.id} is used by ${taken.file} already`)
    }
    this.#warnings.push(...content.warnings)
    for (const document of content.documents) this.#documents.set(document.id, { document, file })
    for (const record of content.records) this.#records.set(record.id, { record, file })
  }

  /** Leaves out policies that name a successor which does not exist. */
  #checkSuccessors(): void {
    for (const { record, file } of [...this.#records.values()]) {
      const unknown = record.relations.supersededBy?.find((id) => !this.#records.has(id) && !this.wasRejected(id))
      if (unknown === undefined) continue
      this.reject({ file, reason: `"superseded_by" names ${unknown}, which is not in the knowledge base` })
      this.#records.delete(record.id)
      this.#documents.delete(record.documentId)
    }
  }

  /** Everything read, sorted, with relations in both directions; own sources only of what was kept. */
  finish(): LoadedKnowledge {
    this.#checkSuccessors()
    const documents = [...this.#documents.values()].map((entry) => entry.document).sort(byId)
    const records = [...this.#records.values()].map((entry) => entry.record).sort(byDocument)
    const cited = new Set(
      documents.flatMap((document) =>
        document.sections.flatMap((section) => section.units.flatMap((unit) => unit.sourceIds)),
      ),
    )
    return {
      documents,
      records: resolveRowDistricts(relateCases(records)),
      sources: this.catalogue
        .all()
        .filter((source) => !source.id.startsWith('doc:') || cited.has(source.id))
        .sort(byId),
      industries: this.#industries,
      places: this.#places,
      rejected: this.#rejected.sort(byFile),
      warnings: this.#warnings.sort(byFile),
    }
  }
}
