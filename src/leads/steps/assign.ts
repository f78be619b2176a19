import { hasEnded, isOwned, type Lead, type StaffMember } from '../../domain/lead.ts'
import { type Decision, type DeskContext, nameOf, type OwnerLoad, overload } from '../desk-context.ts'
import { cardMessages, eventMessages, noticeMessages, toEnterprise } from '../desk-messages.ts'
import { staffNotices } from '../staff-notices.ts'
import { claimedMessages, owned, ownerTimers, revealed, step } from './own.ts'

/** Gives the lead to somebody, who is told; whoever had it has it no longer. */
export function assign(lead: Lead, to: StaffMember, context: DeskContext, load: OwnerLoad): Decision {
  const { now, operation, settings, by } = context
  if (lead.erasedAt) return 'erased'
  if (hasEnded(lead)) return 'ended'
  if (lead.owner?.id === to.id) return 'already-yours'
  const refusal = overload(load, settings)
  if (refusal) return refusal
  const next = owned(lead, to, now)
  const told = `${nameOf(by)} 把 ${lead.id} 交给 ${to.name} 跟进。`
  const handedOn = staffNotices(lead.language).handedOn(lead.id, to.name)
  return {
    lead: next,
    steps: [step(next, context, { type: 'assigned', to })],
    messages: [
      ...(isOwned(lead)
        ? [
            toEnterprise(next, { type: 'text', text: handedOn }, operation),
            ...cardMessages(next, operation),
            ...eventMessages(settings, next, 'lead.claimed', now, operation),
          ]
        : claimedMessages(next, to, context)),
      ...noticeMessages(next, told, operation, { mentions: [to] }),
    ],
    timers: ownerTimers(next, context),
    access: revealed(next, to, now),
  }
}
