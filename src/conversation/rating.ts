import type { Language } from '../domain/language.ts'
import { hasEnded, type Lead } from '../domain/lead.ts'
import type { LeadEvent, LeadStep } from '../domain/lead-history.ts'
import { staffNotices } from '../leads/staff-notices.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import { isNo } from './phrases.ts'
import { isQuestion } from './question.ts'
import { reply } from './reply.ts'
import { withOffer } from './state.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { wordingFor } from './wording-for.ts'

/** Between their sentences stands a blank. */
const SPACED: ReadonlySet<Language> = new Set(['en', 'ko', 'de'])

const BARE: Readonly<Record<string, 'up' | 'down'>> = { '👍': 'up', '👎': 'down', 满意: 'up', 不满意: 'down' }

const happened = ({ id }: Lead, at: Date, event: LeadEvent): LeadStep => ({
  leadId: id,
  at: at.toISOString(),
  actor: { type: 'enterprise' },
  event,
})

/** How content the enterprise says it was with a lead that has ended; then one question is asked. */
export async function rate(
  { state, text, at }: Turn,
  leads: Pick<LeadStore, 'find'>,
): Promise<TurnDecision | undefined> {
  const { ratings } = staffNotices(state.language)
  const value = text === ratings.up ? 'up' : text === ratings.down ? 'down' : BARE[text]
  const lead = value && state.leadId ? await leads.find(state.leadId) : undefined
  if (!value || !lead || !hasEnded(lead) || lead.erasedAt) return undefined
  const { rating } = wordingFor(state.language)
  return {
    state: withOffer(state, { name: 'comment', leadId: lead.id }),
    replies: [reply(state.language, [rating.thanks, rating.question].join(SPACED.has(state.language) ? ' ' : ''))],
    leadSteps: [happened(lead, at, { type: 'rated', value })],
  }
}

/** What the enterprise adds to its rating; undefined when it says something else. */
export async function comment(
  { state, text, at, action }: Turn,
  leadId: string,
  leads: Pick<LeadStore, 'find'>,
): Promise<TurnDecision | undefined> {
  if (action || !text || isQuestion(text)) return undefined
  const { rating } = wordingFor(state.language)
  if (isNo(text)) return { state: withOffer(state), replies: [reply(state.language, rating.thanks)] }
  const lead = await leads.find(leadId)
  if (!lead || lead.erasedAt) return undefined
  return {
    state: withOffer(state),
    replies: [reply(state.language, rating.commentThanks)],
    leadSteps: [happened(lead, at, { type: 'commented', text })],
  }
}
