import type { ConversationState } from '../domain/conversation.ts'
import type { Language } from '../domain/language.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import { wordingFor } from './wording-for.ts'

/** How the latest lead of the conversation stands, in a sentence. */
export async function progressText(leads: LeadStore, state: ConversationState, language: Language): Promise<string> {
  const { lead: wording } = wordingFor(language)
  const leadId = state.phase.name === 'with-staff' ? state.phase.leadId : state.leadId
  const lead = leadId ? await leads.find(leadId) : undefined
  if (!lead) return wording.none
  if (lead.status === 'new') return wording.waiting(lead.id)
  return lead.status === 'claimed' ? wording.claimed(lead.id, lead.owner?.name ?? '') : wording.closed(lead.id)
}
