import { hasEnded, isOwned, type Lead } from '../../domain/lead.ts'
import { type Decision, type DeskContext, type OwnerLoad, overload } from '../desk-context.ts'
import { claimedMessages, owned, ownerTimers, revealed, step } from './own.ts'

/** Takes a waiting lead for the staff member who asks. */
export function claim(lead: Lead, context: DeskContext, load: OwnerLoad): Decision {
  const { by, now, settings } = context
  if (lead.erasedAt) return 'erased'
  if (hasEnded(lead)) return 'ended'
  if (by.type !== 'staff') return 'illegal-step'
  if (isOwned(lead)) return lead.owner?.id === by.id ? 'already-yours' : 'not-yours'
  const refusal = overload(load, settings)
  if (refusal) return refusal
  const owner = { id: by.id, name: by.name }
  const next = owned(lead, owner, now)
  return {
    lead: next,
    steps: [step(next, context, { type: 'claimed' })],
    messages: claimedMessages(next, owner, context),
    timers: ownerTimers(next, context),
    access: revealed(next, owner, now),
  }
}
