import { anonymised } from '../domain/lead.ts'
import type { DeskSettings } from '../leads/desk-context.ts'
import { eventMessages } from '../leads/desk-messages.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import { reply } from './reply.ts'
import { withOffer } from './state.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { wordingFor } from './wording-for.ts'

/** Asks whether everything is really to be erased. */
export function askToForget({ state }: Turn): TurnDecision {
  const { forget, labels } = wordingFor(state.language)
  const suggestions = [
    { label: labels.erase, action: 'confirm' },
    { label: labels.keep, action: 'decline' },
  ] as const
  return { state: withOffer(state, { name: 'forget' }), replies: [reply(state.language, forget.confirm, suggestions)] }
}

/**
 * Erases the conversation and the personal data of its leads; what staff were shown of it is taken away with it, and
 * the system that follows is told.
 */
export async function forget({ state, at, key }: Turn, leads: LeadStore, desk: DeskSettings): Promise<TurnDecision> {
  const { id, channel, address, language } = state
  const own = await leads.list({ conversationId: id })
  return {
    state: { id, channel, address, language, turns: [], phase: { name: 'asking' }, known: {} },
    replies: [reply(language, wordingFor(language).forget.done)],
    forStaff: own.flatMap((lead) => eventMessages(desk, anonymised(lead, at.toISOString()), 'lead.closed', at, key)),
    erasing: true,
  }
}
