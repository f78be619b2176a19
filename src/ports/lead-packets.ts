import type { Lead } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'

/** Everything about a lead that its card shows, as it is now. */
export interface LeadPacket {
  readonly lead: Lead
  /** Other leads of the same enterprise. */
  readonly similar: readonly Lead[]
  /** Leads that were merged into it. */
  readonly merged: readonly Lead[]
  readonly history: readonly LeadStep[]
  readonly now: Date
}
