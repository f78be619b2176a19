import { isOwned, type Lead } from '../domain/lead.ts'
import type { DeskCommit, LeadStore } from '../ports/lead-store.ts'
import type { DeskContext } from './desk-context.ts'
import { noticeMessages } from './desk-messages.ts'
import { waitingText } from './waiting-text.ts'

/**
 * When a change sets somebody free: the lead of the same group that has waited longest is offered again.
 * Nothing when nobody was set free or nothing waits.
 */
export async function reoffer(
  before: Lead,
  after: Lead,
  { now, operation, by }: DeskContext,
  leads: Pick<LeadStore, 'list'>,
): Promise<Pick<DeskCommit, 'steps' | 'messages'>> {
  const { owner } = before
  // What the desk itself takes from somebody is of one who left.
  if (!owner || by.type === 'desk' || !isOwned(before) || isOwned(after)) return {}
  const waiting = await leads.list({ statuses: ['new'] })
  const longest = waiting
    .filter(({ id, place }) => id !== before.id && place?.group === before.place?.group)
    .sort((one, other) => one.waitingSince.localeCompare(other.waitingSince))[0]
  if (!longest?.place) return {}
  const text = `${longest.id} 已等待 ${waitingText(longest.waitingSince, now)}，${owner.name} 现在可以接手。`
  const buttons = [[{ label: '认领', action: { type: 'claim', leadId: longest.id } as const }]]
  return {
    steps: [{ leadId: longest.id, at: now.toISOString(), actor: { type: 'desk' }, event: { type: 'reoffered' } }],
    messages: noticeMessages(longest, text, `reoffer:${operation}`, { mentions: [owner], buttons }),
  }
}
