import { hasEnded, LEAD_STATUSES } from '../domain/lead.ts'
import type { Clock } from '../ports/clock.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import type { DeskSettings } from './desk-context.ts'
import { cardMessages } from './desk-messages.ts'
import { routeOf } from './routing.ts'
import { waitingTimers } from './waiting-timers.ts'

const OPEN = LEAD_STATUSES.filter((status) => !hasEnded({ status }))

/**
 * Gives every open lead a card in a chat of the present rules: those taken down before there was a group, and those
 * whose group is gone from the rules or has another chat. What an old chat shows of them goes. Called at start.
 * @returns how many leads were placed anew.
 */
export async function placeOpenLeads(
  leads: LeadStore,
  { rules }: DeskSettings,
  clock: Pick<Clock, 'now'>,
): Promise<number> {
  const chats = new Map<string, string>()
  for (const { name, chatId } of rules.groups) chats.set(name, await leads.currentChat(chatId))
  const at = clock.now().toISOString()
  let count = 0
  for (const lead of await leads.list({ statuses: OPEN })) {
    if (lead.place && chats.get(lead.place.group) === lead.place.chatId) continue
    const route = routeOf(lead, rules)
    if (!route) continue
    const { name: group, chatId } = route.group
    const place = { group, chatId, ...(route.topicId ? { topicId: route.topicId } : {}) }
    await leads.commit({
      moved: [{ leadId: lead.id, place }],
      messages: cardMessages({ id: lead.id, place }, `placed:${at}`),
      timers: lead.status === 'new' ? waitingTimers({ ...lead, place }, rules, at) : [],
    })
    count += 1
  }
  return count
}
