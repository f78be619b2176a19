import type { Lead } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'
import type { NewTimer } from '../ports/lead-store.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { DeskSettings } from './desk-context.ts'
import { cardMessages, eventMessages, noticeMessages } from './desk-messages.ts'
import { expectationText } from './expectation.ts'
import { gradeLead } from './grading.ts'
import { routeOf } from './routing.ts'
import { hoursOf, waitingTimers } from './waiting-timers.ts'

/** What is known of a lead when it is taken down. */
export type LeadRequest = Omit<
  Lead,
  'status' | 'grade' | 'place' | 'createdAt' | 'waitingSince' | 'version' | 'owner' | 'reason'
>

export interface OpenedLead {
  readonly lead: Lead
  readonly steps: readonly LeadStep[]
  readonly timers: readonly NewTimer[]
  /** For staff and for the system that follows. */
  readonly messages: readonly NewOutboundMessage[]
  /** Until when somebody writes, as a sentence for the enterprise. */
  readonly expected: string
}

/** A lead as it begins: graded, routed, with its card, its timers and the first entry of its history. */
export function openLead(request: LeadRequest, settings: DeskSettings, now: Date): OpenedLead {
  const { rules } = settings
  const at = now.toISOString()
  const route = routeOf(request, rules)
  const lead: Lead = {
    ...request,
    status: 'new',
    grade: gradeLead(request, now),
    ...(route
      ? {
          place: {
            group: route.group.name,
            chatId: route.group.chatId,
            ...(route.topicId ? { topicId: route.topicId } : {}),
          },
        }
      : {}),
    createdAt: at,
    waitingSince: at,
    version: 1,
  }
  const person = route?.person
  const asked = person
    ? noticeMessages(lead, `${lead.id} 按规则请您先看。`, 'route', { mentions: [{ id: person, name: '负责人' }] })
    : []
  return {
    lead,
    steps: [
      { leadId: lead.id, at, actor: { type: 'enterprise' }, event: { type: 'created', grade: lead.grade.level } },
    ],
    timers: waitingTimers(lead, rules),
    messages: [...cardMessages(lead, 'new'), ...asked, ...eventMessages(settings, lead, 'lead.created', now, 'new')],
    expected: expectationText(now, rules.limits.firstResponse.minutes, hoursOf(lead, rules), lead.language),
  }
}
