import type { DeskRules } from '../domain/desk-rules.ts'
import type { Lead } from '../domain/lead.ts'
import type { LeadActor } from '../domain/lead-history.ts'
import type { LeadChange } from '../ports/lead-store.ts'
import type { DeskRefusal } from '../ports/staff-desk.ts'

/** What the desk is told once. */
export interface DeskSettings {
  readonly rules: DeskRules
  /** Whether another system follows what happens to leads. */
  readonly sendsEvents: boolean
}

/** When, by whom and by which rules something is decided. */
export interface DeskContext {
  readonly settings: DeskSettings
  readonly now: Date
  readonly by: LeadActor
  /** Makes the messages of this request one and the same when it comes again. */
  readonly operation: string
}

/** What else decides whether somebody may get a lead. */
export interface OwnerLoad {
  /** How many open leads the person has already. */
  readonly openLeads: number
  /** Whether somebody else has another lead of the same conversation. */
  readonly isTalkedTo: boolean
}

/** Why a person may not get a lead besides; undefined when nothing speaks against it. */
export const overload = ({ openLeads, isTalkedTo }: OwnerLoad, { rules }: DeskSettings): DeskRefusal | undefined =>
  isTalkedTo ? 'other-owner' : openLeads >= rules.limits.leadsPerPerson ? 'too-many' : undefined

/** What a request does to a lead, or why it does nothing. */
export type Decision = LeadChange | DeskRefusal

/** Whether the actor may do what only the lead's owner does; other systems may. */
export const mayActFor = (lead: Lead, by: LeadActor): boolean =>
  by.type === 'system' || by.type === 'desk' || (by.type === 'staff' && lead.owner?.id === by.id)

/** How somebody is named in the access log and in notices. */
export function nameOf(by: LeadActor): string {
  switch (by.type) {
    case 'staff':
    case 'system':
      return by.name
    case 'desk':
      return '系统'
    case 'enterprise':
      return '企业'
  }
}
