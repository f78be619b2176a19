import { isOwned, type Lead } from '../../domain/lead.ts'
import { type Decision, type DeskContext, mayActFor } from '../desk-context.ts'
import { cardMessages, eventMessages, noticeMessages, toEnterprise } from '../desk-messages.ts'
import { staffNotices } from '../staff-notices.ts'
import { waitingTimers } from '../waiting-timers.ts'
import { step } from './own.ts'

const CLAIM_LABEL = '认领'

/**
 * Gives a lead back: it waits for somebody again, and the assistant answers meanwhile.
 * @param because set when it is not the owner's own wish.
 */
export function release(lead: Lead, context: DeskContext, because?: 'left-the-group'): Decision {
  const { settings, now, operation, by } = context
  if (lead.erasedAt) return 'erased'
  if (!isOwned(lead)) return 'not-claimed'
  if (!mayActFor(lead, by)) return 'not-yours'
  const { owner, claimedAt: _claimedAt, ...rest } = lead
  const next: Lead = { ...rest, status: 'new', waitingSince: now.toISOString(), lastActivityAt: now.toISOString() }
  const why = because ? `${owner?.name ?? ''} 已不在工作群，` : `${owner?.name ?? ''} 已释放，`
  return {
    lead: next,
    steps: [
      step(next, context, { type: 'released', ...(owner ? { from: owner } : {}), ...(because ? { because } : {}) }),
    ],
    messages: [
      toEnterprise(next, { type: 'text', text: staffNotices(lead.language).released(lead.id) }, operation),
      ...cardMessages(next, operation),
      ...noticeMessages(next, `${lead.id} 重新待认领：${why}请有空的同事接手。`, operation, {
        buttons: [[{ label: CLAIM_LABEL, action: { type: 'claim', leadId: lead.id } }]],
      }),
      ...eventMessages(settings, next, 'lead.status', now, operation),
    ],
    timers: waitingTimers(next, settings.rules),
  }
}
