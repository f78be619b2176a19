import type { Gap } from '../../domain/gap.ts'
import type { GoldenOutcome } from '../../domain/golden.ts'
import type { Industry } from '../../domain/industry.ts'
import type { KnowledgeContents } from '../../indexing/reviewing/knowledge-contents.ts'
import type { KnowledgeReview } from '../../indexing/reviewing/review.ts'

export type ReportGap = Pick<Gap, 'id' | 'question' | 'count' | 'lastAskedAt' | 'state' | 'owner'>

/** What the report page is made of. */
export interface ReportInput {
  readonly snapshot: string
  /** ISO date and time. */
  readonly createdAt: string
  readonly now: Date
  readonly passages: number
  readonly contents: KnowledgeContents
  readonly industries: readonly Industry[]
  readonly rejected: readonly { readonly file: string; readonly line?: number; readonly reason: string }[]
  readonly review: Omit<KnowledgeReview, 'changes'>
  /** Undefined where the golden questions were not asked of this snapshot. */
  readonly golden: readonly GoldenOutcome[] | undefined
  /** Undefined where no assistant has run on this data folder yet. */
  readonly gaps: readonly ReportGap[] | undefined
  /** Questions that the ledger has not put together by meaning yet. */
  readonly unsortedQuestions: number
}
