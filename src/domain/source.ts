export type Trust = 'official' | 'press' | 'other'

/** Where a fact was read: one page, document or list. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher?: string
  readonly url?: string
  /** ISO date, as exact as known: 2024, 2024-09 or 2024-09-25. */
  readonly published?: string
  readonly trust: Trust
  /** A copy of somebody else's page. */
  readonly reprint?: boolean
  readonly note?: string
}
