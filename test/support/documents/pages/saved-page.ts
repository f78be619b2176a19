import type { DocumentLabels } from '../../../../src/domain/read-content.ts'

/** A page as a site serves it, and what a person would copy out of it. */
export interface SavedPage {
  readonly name: string
  readonly html: string
  readonly labels: DocumentLabels
  /** Headings begin with #, items with -, cells of rows are divided by |. */
  readonly lines: readonly string[]
}
