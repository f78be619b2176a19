/** How sure a record or fact is; `low` must be verified before use and is never stated as certain. */
export type Confidence = 'high' | 'medium' | 'low'

export type ValidityState = 'current' | 'draft' | 'expired' | 'superseded' | 'unknown'

/** Whether a policy holds, in the publisher's own words and as one state. */
export interface Validity {
  readonly state: ValidityState
  /** The publisher's words, such as 已发布 or 征求意见稿. */
  readonly status?: string
  /** What the source says of the term, such as 2025—2027年 or 来源未写明. */
  readonly term?: string
  readonly documentNumber?: string
  readonly issuer?: string
  /** ISO date, as exact as known. */
  readonly issued?: string
  readonly effectiveFrom?: string
  readonly effectiveUntil?: string
  readonly supersededBy?: string
}
