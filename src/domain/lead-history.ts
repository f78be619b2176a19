import type { EndReason, LeadGrade, LeadNeed, LeadStatus, StaffMember } from './lead.ts'
import type { Attachment } from './message.ts'

/** Who did something with a lead; `desk` is the product itself, by its rules and timers. */
export type LeadActor =
  | ({ readonly type: 'staff' } & StaffMember)
  | { readonly type: 'enterprise' }
  | { readonly type: 'desk' }
  /** Another system, through the API. */
  | { readonly type: 'system'; readonly name: string }

/** What a person's message dealt with: the open question, or a part of the need. */
export type LeadTopic = 'question' | keyof LeadNeed

/** One thing that happened. Words of people are in `text` only, which erasure empties. */
export type LeadEvent =
  | { readonly type: 'created'; readonly grade: LeadGrade['level'] }
  | { readonly type: 'claimed' }
  | { readonly type: 'assigned'; readonly to: StaffMember }
  | { readonly type: 'released'; readonly from?: StaffMember; readonly because?: 'left-the-group' }
  | { readonly type: 'status'; readonly from: LeadStatus; readonly to: LeadStatus; readonly reason?: EndReason }
  | { readonly type: 'reopened'; readonly from: LeadStatus }
  | { readonly type: 'merged-into'; readonly leadId: string }
  | { readonly type: 'took-over'; readonly leadId: string }
  | { readonly type: 'noted'; readonly text?: string }
  | { readonly type: 'enterprise-message'; readonly attachment?: Attachment; readonly text?: string }
  | {
      readonly type: 'staff-message'
      /** What of the question and the need the words deal with. */
      readonly touches: readonly LeadTopic[]
      /** The staff's own message, by which a change of it finds these words; absent in older histories. */
      readonly source?: string
      readonly attachment?: Attachment
      readonly text?: string
    }
  /** Words said before were changed, or taken back, by whoever said them; `source` names those of staff. */
  | { readonly type: 'message-edited'; readonly source?: string; readonly text?: string }
  | { readonly type: 'message-recalled'; readonly source?: string }
  | { readonly type: 'delivery-failed'; readonly reason: string }
  | { readonly type: 'reminded' | 'escalated' | 'delay-told' | 'reoffered' }
  | { readonly type: 'response-reminded' | 'follow-up-reminded' }
  | { readonly type: 'rated'; readonly value: 'up' | 'down' }
  | { readonly type: 'commented'; readonly text?: string }
  | { readonly type: 'moved'; readonly chatId: string }
  | { readonly type: 'erased' }

/** One entry of a lead's history, which only grows. */
export interface LeadStep {
  readonly leadId: string
  /** ISO date and time. */
  readonly at: string
  readonly actor: LeadActor
  readonly event: LeadEvent
}

/** Somebody saw contact data in full, or took it out. */
export interface ContactAccess {
  readonly leadId: string
  readonly at: string
  readonly who: string
  readonly how: 'claim' | 'card' | 'command' | 'export' | 'api'
}

/** Leads were exported: by whom, when, how many and which fields. */
export interface LeadExport {
  readonly at: string
  readonly who: string
  readonly fields: readonly string[]
  readonly count: number
}
