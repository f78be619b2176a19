import type { Lead, StaffMember } from '../../domain/lead.ts'
import type { ContactAccess, LeadEvent, LeadStep } from '../../domain/lead-history.ts'
import type { NewOutboundMessage } from '../../ports/outbox.ts'
import type { DeskContext } from '../desk-context.ts'
import { cardMessages, eventMessages, toEnterprise } from '../desk-messages.ts'
import { expectationText } from '../expectation.ts'
import { staffNotices } from '../staff-notices.ts'
import { followUpTimer, hoursOf, responseTimer } from '../waiting-timers.ts'

/** An entry of the history by whoever asks. */
export const step = ({ id }: Lead, { now, by }: DeskContext, event: LeadEvent): LeadStep => ({
  leadId: id,
  at: now.toISOString(),
  actor: by,
  event,
})

/** When the owner is reminded, of a lead that was just taken or handed on. */
export const ownerTimers = (lead: Lead, { settings, now }: DeskContext) => [
  responseTimer(lead, settings.rules, now.toISOString()),
  followUpTimer(lead, settings.rules, now.toISOString()),
]

/** The lead with an owner from now on; a lead that waited is claimed by that. */
export function owned(lead: Lead, owner: StaffMember, now: Date): Lead {
  const at = now.toISOString()
  return {
    ...lead,
    owner,
    status: lead.status === 'new' ? 'claimed' : lead.status,
    claimedAt: lead.claimedAt && lead.status !== 'new' ? lead.claimedAt : at,
    lastActivityAt: at,
  }
}

/** Who sees the contact data from now on: the owner, and with the card everybody in the group. */
export function revealed({ id, contact, place }: Lead, owner: StaffMember, now: Date): readonly ContactAccess[] {
  if (!contact) return []
  const at = now.toISOString()
  const group = place ? [{ leadId: id, at, who: place.group, how: 'card' } as const] : []
  return [{ leadId: id, at, who: `${owner.name} (${owner.id})`, how: 'claim' }, ...group]
}

/** What everybody is told when a waiting lead gets its owner. */
export function claimedMessages(lead: Lead, owner: StaffMember, context: DeskContext): readonly NewOutboundMessage[] {
  const { settings, now, operation } = context
  const { rules } = settings
  const expected = expectationText(now, rules.limits.firstResponse.minutes, hoursOf(lead, rules), lead.language)
  const text = staffNotices(lead.language).claimed(lead.id, owner.name, expected)
  return [
    toEnterprise(lead, { type: 'text', text }, operation),
    ...cardMessages(lead, operation),
    ...eventMessages(settings, lead, 'lead.claimed', now, operation),
  ]
}
