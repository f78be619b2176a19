import type { Unit } from '../../domain/document.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { BestMatches } from '../../retrieval/late-interaction.ts'
import type { Hit } from '../../retrieval/retriever.ts'
import type { Figure } from '../../text/figure.ts'

/** One unit of a retrieved passage with all that is needed to judge whether it answers. */
export interface EvidenceUnit {
  readonly unit: Unit
  readonly hit: Hit
  readonly record: KnowledgeRecord | undefined
  /** A remark of the maintainer on the record, not a fact of it. */
  readonly isNote: boolean
  /** A labelled value such as 层级:市级. */
  readonly label: string | undefined
  /** The unit with the titles above it, as a reader would take it. */
  readonly inContext: string
  readonly figures: readonly Figure[]
  /** For each token of the question the best match in unit or title. */
  readonly matches: BestMatches
  /** Late interaction of unit and title, 0 to about 1. */
  readonly similarity: number
  /** Share of the question's idf mass (words) in unit and titles. */
  readonly coverage: number
}
