import type { Lead, StaffMember } from '../domain/lead.ts'
import type { ChannelName } from '../domain/message.ts'

export type ClaimOutcome =
  | { readonly outcome: 'claimed'; readonly lead: Lead }
  | { readonly outcome: 'already-yours'; readonly lead: Lead }
  | { readonly outcome: 'taken'; readonly lead: Lead }
  | { readonly outcome: 'closed'; readonly lead: Lead }
  | { readonly outcome: 'unknown' }

export type CloseOutcome =
  | { readonly outcome: 'closed'; readonly lead: Lead }
  | { readonly outcome: 'already-closed'; readonly lead: Lead }
  | { readonly outcome: 'not-yours'; readonly lead: Lead }
  | { readonly outcome: 'unknown' }

export type RelayOutcome =
  | { readonly outcome: 'sent'; readonly lead: Lead }
  | { readonly outcome: 'not-claimed'; readonly lead: Lead }
  | { readonly outcome: 'not-yours'; readonly lead: Lead }
  | { readonly outcome: 'closed'; readonly lead: Lead }
  | { readonly outcome: 'unknown' }

/** What staff do with leads, from whatever channel. Every call may be repeated safely. */
export interface StaffDesk {
  claim(leadId: string, staff: StaffMember): Promise<ClaimOutcome>
  close(leadId: string, staff: StaffMember): Promise<CloseOutcome>
  /** Sends a staff member's words to the enterprise; `dedupeKey` names the staff message. */
  reply(leadId: string, staff: StaffMember, text: string, dedupeKey: string): Promise<RelayOutcome>
  leadOfMessage(channel: ChannelName, address: string, externalMessageId: string): Promise<string | undefined>
}
