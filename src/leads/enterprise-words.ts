import type { Lead } from '../domain/lead.ts'
import { isOwned } from '../domain/lead.ts'
import type { LeadStep } from '../domain/lead-history.ts'
import type { MediaReference } from '../domain/message.ts'
import type { NewTimer } from '../ports/lead-store.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { DeskSettings } from './desk-context.ts'
import { eventMessages, toStaff } from './desk-messages.ts'
import { maskContactsIn } from './mask-words.ts'
import { responseTimer } from './waiting-timers.ts'

export interface EnterpriseWords {
  readonly text: string
  readonly media?: MediaReference
  /** The enterprise's own message, by which an edit finds it. */
  readonly source?: string
  readonly isEdit?: boolean
}

export interface PassedOn {
  readonly messages: readonly NewOutboundMessage[]
  readonly steps: readonly LeadStep[]
  readonly timers: readonly NewTimer[]
}

/** What an enterprise says to the staff who have, or wait to have, its lead. @param key names the turn. */
export function passToStaff(
  lead: Lead,
  { text, media, source, isEdit }: EnterpriseWords,
  settings: DeskSettings,
  now: Date,
  key: string,
): PassedOn {
  const at = now.toISOString()
  const actor = { type: 'enterprise' } as const
  const timers = isOwned(lead) ? [responseTimer(lead, settings.rules, at)] : []
  // Until somebody has answered for it, a group sees no contact data, whoever wrote it where.
  const shown = isOwned(lead) ? text : maskContactsIn(text)
  if (isEdit && source) {
    return {
      messages: toStaff(lead, { type: 'lead-relay-edit', leadId: lead.id, source, text: shown }, key),
      steps: [{ leadId: lead.id, at, actor, event: { type: 'message-edited', text } }],
      timers,
    }
  }
  const content = { type: 'lead-relay', leadId: lead.id, text: shown, ...(media ? { media } : {}) } as const
  const event = {
    type: 'enterprise-message',
    ...(media ? { attachment: media.attachment } : {}),
    ...(text ? { text } : {}),
  } as const
  return {
    messages: [
      ...toStaff(lead, content, key, source),
      ...eventMessages(settings, lead, 'lead.message', now, key, { direction: 'from-enterprise' }),
    ],
    steps: [{ leadId: lead.id, at, actor, event }],
    timers,
  }
}
