/** What a condition or a rate is about, and what an enterprise tells of itself. */
export type SupportProperty =
  | 'investment'
  | 'equipment'
  | 'research'
  | 'research-increment'
  | 'research-share'
  | 'revenue'
  | 'rent'
  | 'floor-area'
  | 'age'
  | 'rank'
  | 'volume'
  | 'project-funding'
  | 'growth'
  | 'industry'
  | 'place'
  | 'status'
  | 'stage'
  | 'first-time'
  | 'approval'
  | 'other'

/** One end of a band. */
export interface Bound {
  /** In base units: yuan, square metres, years. */
  readonly value: number
  /** 以上 and 不低于 include the value, 超 and (不含) do not. */
  readonly isIncluded: boolean
  /** As printed. */
  readonly text: string
}

/** What a quantity has to lie between. */
export interface Band {
  /** As figures are measured: money-cny, area-square-metre, duration-year, count … */
  readonly unit: string
  readonly least?: Bound
  readonly most?: Bound
}

/** One thing that a policy asks of whoever applies. */
export interface SupportCondition {
  readonly property: SupportProperty
  /** In the source's words. */
  readonly text: string
  /** Other words in which enterprises say that they fulfil it. */
  readonly words: readonly string[]
  readonly band?: Band
  /** Who says these words of itself is left out. */
  readonly isExclusion?: boolean
}

/** A sum of money in yuan, as printed. */
export interface SupportAmount {
  readonly yuan: number
  readonly text: string
  /** The source says 最高 or 不超过. */
  readonly isCeiling: boolean
}

/** A share of what the enterprise spends. */
export interface SupportRate {
  /** 5% is 5. */
  readonly percent: number
  readonly text: string
  readonly isCeiling: boolean
  /** What it is a share of, in the source's words. */
  readonly of: string
  readonly property: SupportProperty
}

/** One row of what a policy gives under which conditions; every word and figure stands in the facts it names. */
export interface SupportTier {
  /** What is supported, in the source's words. */
  readonly measure: string
  /** Other words by which people name the measure. */
  readonly words: readonly string[]
  /** The facts of the record that hold the row, word for word. */
  readonly facts: readonly string[]
  readonly conditions: readonly SupportCondition[]
  readonly rate?: SupportRate
  readonly cap?: SupportAmount
  readonly award?: SupportAmount
  /** For what each sum is given, in the source's words: 每年, 每条. */
  readonly per?: string
}
