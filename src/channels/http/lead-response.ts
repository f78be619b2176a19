import type { Lead } from '../../domain/lead.ts'
import type { LeadStep } from '../../domain/lead-history.ts'
import { leadAsData } from '../../leads/lead-data.ts'

export interface LeadView {
  /** Contact data, and in the history the words of people, which may hold some. */
  readonly hasContact?: boolean
  readonly history?: readonly LeadStep[]
}

/** Words of people, and what names the staff's chat or a message in it. */
interface Hidden {
  readonly text?: string
  readonly chatId?: string
  readonly source?: string
}

/** Without ids that are internal to a channel and, unless `hasWords`, without words of people. */
function stepResponse({ at, actor, event }: LeadStep, hasWords: boolean) {
  const { text, chatId: _chatId, source: _source, ...facts } = event as Hidden & LeadStep['event']
  return { at, actor, event: { ...facts, ...(hasWords && text ? { text } : {}) } }
}

/** A lead as the API returns it; personal data only when `hasContact`. */
export const leadResponse = (lead: Lead, { hasContact = false, history }: LeadView = {}) => ({
  ...leadAsData(lead),
  ...(hasContact && lead.contact ? { contact: lead.contact } : {}),
  ...(hasContact && lead.contact && lead.consent ? { consent: lead.consent } : {}),
  ...(history ? { history: history.map((step) => stepResponse(step, hasContact)) } : {}),
})
