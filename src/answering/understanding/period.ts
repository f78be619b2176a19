/** A stretch of time: ISO days, both included; a missing end is open. */
export interface Period {
  readonly from?: string
  readonly until?: string
}
