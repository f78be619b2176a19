import { type EndReason, hasEnded, isOwned, type Lead, type LeadStatus } from '../../domain/lead.ts'
import { type Decision, type DeskContext, mayActFor } from '../desk-context.ts'
import { cardMessages, eventMessages } from '../desk-messages.ts'
import { isReasonFor, nextStatuses } from '../lead-life.ts'
import { followUpTimer } from '../waiting-timers.ts'
import { farewell } from './farewell.ts'
import { step } from './own.ts'

/** Moves a lead along its life. A lead that nobody has can only be closed, by anybody of the staff. */
export function setStatus(lead: Lead, status: LeadStatus, context: DeskContext, reason?: EndReason): Decision {
  const { settings, now, by, operation } = context
  if (lead.erasedAt) return 'erased'
  if (hasEnded(lead)) return 'ended'
  if (isOwned(lead) && !mayActFor(lead, by)) return 'not-yours'
  if (!nextStatuses(lead).includes(status)) return lead.status === 'new' ? 'not-claimed' : 'illegal-step'
  if (!isReasonFor(status, reason)) return 'reason-needed'
  const at = now.toISOString()
  const isEnd = hasEnded({ status })
  const next: Lead = {
    ...lead,
    status,
    lastActivityAt: at,
    ...(isEnd ? { endedAt: at } : {}),
    ...(reason ? { reason } : {}),
  }
  return {
    lead: next,
    steps: [step(next, context, { type: 'status', from: lead.status, to: status, ...(reason ? { reason } : {}) })],
    messages: [
      ...(isEnd ? [farewell(next, context)] : []),
      ...cardMessages(next, operation),
      ...eventMessages(settings, next, isEnd ? 'lead.closed' : 'lead.status', now, operation),
    ],
    timers: isEnd ? [] : [followUpTimer(next, settings.rules, at)],
  }
}
