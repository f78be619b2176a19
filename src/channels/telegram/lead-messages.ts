import { leadCardLines } from '../../conversation/lead-card.ts'
import { sourceTitle } from '../../conversation/source-lines.ts'
import type { Lead } from '../../domain/lead.ts'
import { boldRun, linkRun, plainRun, type Run, shorten } from './formatted-text.ts'
import { claimKeyboard } from './keyboards.ts'
import type { RenderedMessage } from './message-sender.ts'
import { CARD_HINT, CLAIM_LABEL } from './staff-wording.ts'

/** A card is one message whatever the enterprise wrote: its lines share this much. */
const CARD_LENGTH = 3_500
const SHORTEST_LINE = 60

/** The staff's card of a lead as it is now; a lead that nobody has carries the button to claim it. */
export function renderCard(lead: Lead): RenderedMessage {
  const [heading = lead.id, ...lines] = leadCardLines(lead)
  const limit = Math.max(SHORTEST_LINE, Math.floor(CARD_LENGTH / lines.length))
  const urls = new Map(
    lead.citations.map((citation) => [`[${citation.number}] ${sourceTitle(citation)}`, citation.url]),
  )
  const body = lines.flatMap((line): Run[] => [plainRun('\n'), linkRun(shorten(line, limit), urls.get(line))])
  return {
    content: [boldRun(heading), ...body, ...(lead.status === 'claimed' ? [plainRun(`\n\n${CARD_HINT}`)] : [])],
    ...(lead.status === 'new' && !lead.erasedAt ? { keyboard: claimKeyboard(CLAIM_LABEL, lead.id) } : {}),
  }
}

/** What the enterprise wrote, for the staff member who has its lead. */
export const renderRelay = (lead: Lead, text: string): RenderedMessage => ({
  content: [boldRun([lead.id, lead.need.company].filter(Boolean).join(' · ')), plainRun(`\n${text}`)],
})
