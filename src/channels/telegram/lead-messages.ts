import type { Lead } from '../../domain/lead.ts'
import { boldRun, plainRun } from './formatted-text.ts'
import { claimKeyboard } from './keyboards.ts'
import type { RenderedMessage } from './message-sender.ts'

/** The staff's card of a lead as it is now; a lead that nobody has carries the button to claim it. */
export function renderCard(lead: Lead): RenderedMessage {
  return {
    content: [boldRun(lead.id)],
    ...(lead.status === 'new' ? { keyboard: claimKeyboard('认领', lead.id) } : {}),
  }
}

/** What the enterprise wrote, for the staff member who has its lead. */
export const renderRelay = (lead: Lead, text: string): RenderedMessage => ({
  content: [boldRun([lead.id, lead.need.company].filter(Boolean).join(' · ')), plainRun(`\n${text}`)],
})
