import type { Lead, StaffMember } from '../../src/domain/lead.ts'
import type { LeadEvent, LeadStep } from '../../src/domain/lead-history.ts'
import type { OutboundMessage } from '../../src/domain/message.ts'
import type { ConversationStore, TurnCommit } from '../../src/ports/conversation-store.ts'
import type { FaqStore } from '../../src/ports/faq-store.ts'
import type { GapStore } from '../../src/ports/gap-store.ts'
import type { Inbox } from '../../src/ports/inbox.ts'
import type { LeadChange, LeadStore } from '../../src/ports/lead-store.ts'
import type { NewOutboundMessage, Outbox } from '../../src/ports/outbox.ts'
import type { FakeClock } from '../support/fake-clock.ts'
import { conversation, inbound, outgoing, STAFF_WANG } from '../support/lead-fixtures.ts'

/** The stores of one database, and the time that they go by. */
export interface Stores extends AsyncDisposable {
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly conversations: ConversationStore
  readonly leads: LeadStore
  readonly gaps: GapStore
  readonly faq: FaqStore
  readonly clock: FakeClock
}

/** When the clock of the stores starts. */
export const NOW = new Date('2026-11-24T02:00:00.000Z')
export const LATER = new Date('2026-11-24T02:01:00.000Z')

/** Stores a handled message with what it led to; its conversation is that of the state. */
export async function turn(
  stores: Stores,
  externalId: string,
  more: Partial<TurnCommit> = {},
): Promise<'done' | 'conflict'> {
  const state = more.state ?? conversation()
  await stores.inbox.accept(inbound(externalId, { conversationId: state.id, address: state.address }))
  return stores.conversations.commitTurn({
    state,
    handled: [{ channel: 'telegram', externalId }],
    outgoing: [outgoing(`to-${externalId}`, { conversationId: state.id, address: state.address })],
    ...more,
  })
}

/** Stores leads, a turn each, without any message. */
export async function withLeads(stores: Stores, ...leads: readonly Lead[]): Promise<void> {
  for (const lead of leads) {
    const { id, conversationId, address } = lead
    await turn(stores, `for-${id}`, {
      state: conversation({ id: conversationId, address, leadId: id }),
      newLead: lead,
      outgoing: [],
    })
  }
}

/** Stores messages and returns them as the outbox holds them; each on an address where nothing else waits. */
export async function post(
  { leads, outbox }: Stores,
  ...messages: readonly NewOutboundMessage[]
): Promise<readonly OutboundMessage[]> {
  const known = new Set((await outbox.due(NOW)).map(({ id }) => id))
  await leads.commit({ messages })
  return (await outbox.due(NOW)).filter(({ id }) => !known.has(id))
}

export const change = (lead: Lead, more: Partial<LeadChange> = {}): LeadChange => ({
  lead,
  steps: [],
  messages: [],
  ...more,
})

export const claimedBy = (lead: Lead, owner: StaffMember, at = NOW): Lead => ({
  ...lead,
  status: 'claimed',
  owner,
  claimedAt: at.toISOString(),
})

export const endedAt = (lead: Lead, at: string): Lead => ({
  ...lead,
  status: 'closed',
  reason: 'answered',
  endedAt: at,
})

export const step = (leadId: string, event: LeadEvent): LeadStep => ({
  leadId,
  at: NOW.toISOString(),
  actor: { type: 'staff', ...STAFF_WANG },
  event,
})

/** What waits to be sent, oldest of each address first. */
export const waiting = async ({ outbox }: Stores): Promise<readonly OutboundMessage['content'][]> =>
  (await outbox.due(NOW)).map(({ content }) => content)

/** Sends everything that waits; the channel's ids are 1, 2 and so on with a prefix. */
export async function sendAll({ outbox }: Stores, prefix = ''): Promise<readonly OutboundMessage[]> {
  const sent: OutboundMessage[] = []
  while (true) {
    const [message] = await outbox.due(NOW)
    if (!message) return sent
    sent.push(message)
    await outbox.markSent(message.id, { externalMessageId: `${prefix}${sent.length}` })
  }
}
