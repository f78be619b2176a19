import { hasEnded, type Lead } from '../../domain/lead.ts'
import { type Decision, type DeskContext, type OwnerLoad, overload } from '../desk-context.ts'
import { cardMessages, eventMessages, toEnterprise } from '../desk-messages.ts'
import { staffNotices } from '../staff-notices.ts'
import { waitingTimers } from '../waiting-timers.ts'
import { ownerTimers, revealed, step } from './own.ts'

/** Opens an ended lead again: for the staff member who asks, or, when another system asks, to be claimed. */
export function reopen(lead: Lead, context: DeskContext, load: OwnerLoad): Decision {
  const { settings, now, by, operation } = context
  if (lead.erasedAt) return 'erased'
  if (!hasEnded(lead)) return 'not-ended'
  if (lead.mergedInto) return 'illegal-step'
  const refusal = overload(load, settings)
  if (refusal) return refusal
  const at = now.toISOString()
  const { owner: _owner, reason: _reason, endedAt: _endedAt, claimedAt: _claimedAt, ...rest } = lead
  const open: Lead = { ...rest, status: 'new', waitingSince: at, lastActivityAt: at }
  const owner = by.type === 'staff' ? { id: by.id, name: by.name } : undefined
  const next: Lead = owner ? { ...open, status: 'claimed', owner, claimedAt: at } : open
  const wording = staffNotices(lead.language)
  const text = owner ? wording.reopened(lead.id, owner.name) : wording.released(lead.id)
  return {
    lead: next,
    steps: [step(next, context, { type: 'reopened', from: lead.status })],
    messages: [
      toEnterprise(next, { type: 'text', text }, operation),
      ...cardMessages(next, operation),
      ...eventMessages(settings, next, 'lead.status', now, operation),
    ],
    timers: owner ? ownerTimers(next, context) : waitingTimers(next, settings.rules),
    access: owner ? revealed(next, owner, now) : [],
  }
}
