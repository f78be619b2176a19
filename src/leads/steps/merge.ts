import { hasEnded, isOwned, type Lead } from '../../domain/lead.ts'
import { type Decision, type DeskContext, mayActFor } from '../desk-context.ts'
import { cardMessages, eventMessages, toEnterprise } from '../desk-messages.ts'
import { staffNotices } from '../staff-notices.ts'
import { step } from './own.ts'

/**
 * Ends `lead` as a duplicate of `into`, whose card shows from then on what it said. Nothing is copied, so that each
 * enterprise's data can be erased for itself.
 */
export function merge(lead: Lead, into: Lead, context: DeskContext): Decision {
  const { settings, now, by, operation } = context
  if (lead.id === into.id) return 'same-lead'
  if (lead.erasedAt || into.erasedAt) return 'erased'
  if (hasEnded(lead) || hasEnded(into)) return 'ended'
  if (isOwned(lead) && !mayActFor(lead, by)) return 'not-yours'
  const at = now.toISOString()
  const ended: Lead = {
    ...lead,
    status: 'closed',
    reason: 'merged',
    mergedInto: into.id,
    endedAt: at,
    lastActivityAt: at,
  }
  const kept: Lead = { ...into, lastActivityAt: at }
  return {
    lead: ended,
    others: [kept],
    steps: [
      step(ended, context, { type: 'merged-into', leadId: into.id }),
      step(kept, context, { type: 'took-over', leadId: lead.id }),
    ],
    messages: [
      toEnterprise(ended, { type: 'text', text: staffNotices(lead.language).merged(lead.id, into.id) }, operation),
      ...cardMessages(ended, operation),
      ...cardMessages(kept, operation),
      ...eventMessages(settings, ended, 'lead.closed', now, operation),
    ],
  }
}
