import type { NameOf } from './record-facets.ts'
import type { SourceCatalogue } from './source-catalogue.ts'

/** What readers know of the rest of the knowledge base. */
export interface ReadingContext {
  readonly catalogue: SourceCatalogue
  /** The name of a park or event that was read before. */
  readonly nameOf: NameOf
  /** Whether a file named for this id was rejected, so that what names it need not be. */
  readonly wasRejected: (id: string) => boolean
  /** The description that lies beside a CSV file, by document id. */
  readonly descriptionOf: (documentId: string) => ListDescription | undefined
}

/** What `<name>.yaml` says of `<name>.csv`. */
export interface ListDescription {
  readonly kind: 'list' | 'case'
  readonly title: string
  readonly note?: string | undefined
  readonly aliases: readonly string[]
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
  readonly columns: ListColumns
  /** For content hashes. */
  readonly text: string
}

/** Which column holds what. */
export interface ListColumns {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly district?: string | undefined
  readonly industries?: string | undefined
  readonly date?: string | undefined
  readonly sources?: string | undefined
  readonly confidence?: string | undefined
}
