import type { EndReason, Lead, LeadStatus, StaffMember } from '../domain/lead.ts'
import type { LeadActor } from '../domain/lead-history.ts'
import type { ChannelName, MediaReference } from '../domain/message.ts'
import type { LeadOfMessage } from './outbox.ts'

/** Who asks the desk for something, and what makes the request one and the same when it comes again. */
export interface DeskRequest {
  readonly by: LeadActor
  /** The same again changes nothing. */
  readonly operation: string
}

export type DeskRefusal =
  /** Somebody else has it. */
  | 'not-yours'
  | 'already-yours'
  | 'not-claimed'
  | 'ended'
  | 'not-ended'
  /** From the present status there is no such step. */
  | 'illegal-step'
  /** A lost or closed lead needs a reason of its kind. */
  | 'reason-needed'
  /** The person has as many open leads as the rules allow. */
  | 'too-many'
  /** Somebody else has another lead of the same conversation. */
  | 'other-owner'
  | 'erased'
  | 'same-lead'
  /** The enterprise's channel carries text only. */
  | 'text-only'

/** `repeated`: the request was carried out before. */
export type DeskOutcome =
  | { readonly outcome: 'done' | 'repeated'; readonly lead: Lead }
  | { readonly outcome: 'refused'; readonly refusal: DeskRefusal; readonly lead: Lead }
  | { readonly outcome: 'unknown' }

/** What a staff member says to the enterprise. */
export interface StaffWords {
  readonly text: string
  /** A message of the staff's channel that is passed on as it is: a photo, a document, a place. */
  readonly media?: MediaReference
  /** What is sent instead of `media` where the enterprise's channel carries text only. */
  readonly asText?: string
  /** The staff's own message, so that it can be changed and taken back. */
  readonly source?: string
}

/** What staff and other systems do with leads. Every call may be repeated safely. */
export interface StaffDesk {
  claim(leadId: string, request: DeskRequest): Promise<DeskOutcome>
  release(leadId: string, request: DeskRequest): Promise<DeskOutcome>
  /** Gives the lead to somebody, whoever had it. */
  assign(leadId: string, to: StaffMember, request: DeskRequest): Promise<DeskOutcome>
  /** Any step along a lead's life but claiming, releasing and reopening; `reason` for lost and closed. */
  setStatus(leadId: string, status: LeadStatus, request: DeskRequest, reason?: EndReason): Promise<DeskOutcome>
  reopen(leadId: string, request: DeskRequest): Promise<DeskOutcome>
  /** Ends the lead as a duplicate of `into`, which takes over what it said. */
  merge(leadId: string, into: string, request: DeskRequest): Promise<DeskOutcome>
  /** Kept with the lead; never sent to the enterprise. */
  note(leadId: string, text: string, request: DeskRequest): Promise<DeskOutcome>
  /** Says something to the enterprise; only the owner may. */
  reply(leadId: string, words: StaffWords, request: DeskRequest): Promise<DeskOutcome>
  /** Changes words that were sent before; `source` names the staff's message. */
  editReply(source: string, text: string, request: DeskRequest): Promise<DeskOutcome>
  /** Takes words back that were sent before. */
  recallReply(source: string, request: DeskRequest): Promise<DeskOutcome>
  leadOfMessage(channel: ChannelName, address: string, externalMessageId: string): Promise<LeadOfMessage | undefined>
}
