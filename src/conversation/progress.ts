import { isOwned } from '../domain/lead.ts'
import type { DeskSettings } from '../leads/desk-context.ts'
import { staffNotices } from '../leads/staff-notices.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import { expectationOf } from './expectation-of.ts'
import type { Turn } from './turn.ts'
import { wordingFor } from './wording-for.ts'

/** How the latest lead of the conversation stands, in a sentence. */
export async function progressText(
  { leads, desk }: { readonly leads: LeadStore; readonly desk: DeskSettings },
  turn: Turn,
): Promise<string> {
  const { lead: wording } = wordingFor(turn.state.language)
  const { phase, leadId } = turn.state
  const id = phase.name === 'with-staff' ? phase.leadId : leadId
  const lead = id ? await leads.find(id) : undefined
  if (!lead || lead.erasedAt) return wording.none
  if (lead.mergedInto) return staffNotices(turn.state.language).merged(lead.id, lead.mergedInto)
  if (lead.status === 'new') return wording.waiting(lead.id, expectationOf(lead, desk, turn.at))
  return isOwned(lead) ? wording.claimed(lead.id, lead.owner?.name ?? '') : wording.closed(lead.id)
}
