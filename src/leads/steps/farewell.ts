import { createHash } from 'node:crypto'
import type { Answer } from '../../domain/answer.ts'
import type { Lead } from '../../domain/lead.ts'
import type { NewOutboundMessage } from '../../ports/outbox.ts'
import type { DeskContext } from '../desk-context.ts'
import { toEnterprise } from '../desk-messages.ts'
import { staffNotices } from '../staff-notices.ts'

/** Tells the enterprise that its lead has ended and that the assistant answers again, and asks how content it was. */
export function farewell(lead: Lead, { settings, operation }: DeskContext): NewOutboundMessage {
  const wording = staffNotices(lead.language)
  const ended = lead.status === 'signed' ? wording.signed(lead.id) : wording.ended(lead.id)
  const asks = settings.rules.askSatisfaction && lead.reason !== 'not-an-inquiry'
  const answer: Answer = {
    kind: 'handoff',
    language: lead.language,
    text: asks ? `${ended}\n${wording.rateQuestion}` : ended,
    citations: [],
    suggestions: asks ? [wording.ratings.up, wording.ratings.down].map((label) => ({ label, text: label })) : [],
    confidence: 1,
  }
  const answerId = createHash('sha256').update(`${lead.id}:${operation}`).digest('base64url').slice(0, 12)
  return toEnterprise(lead, { type: 'answer', answer, answerId }, operation)
}
