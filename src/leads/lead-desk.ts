import type { Lead, StaffMember } from '../domain/lead.ts'
import type { ChannelName } from '../domain/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import type { NewOutboundMessage, Outbox } from '../ports/outbox.ts'
import type { ClaimOutcome, CloseOutcome, RelayOutcome, StaffDesk } from '../ports/staff-desk.ts'
import { staffNotices } from './staff-notices.ts'

export interface LeadDeskOptions {
  readonly leads: LeadStore
  readonly outbox: Outbox
  readonly clock: Clock
  /** The Telegram chat that holds the cards; absent: leads are not shown there. */
  readonly staffChatId?: string
  /** Called after messages were stored. */
  readonly wake: () => void
}

/** Claiming, answering and closing leads. The store decides races; repeating a step changes nothing. */
export class LeadDesk implements StaffDesk {
  readonly #options: LeadDeskOptions

  constructor(options: LeadDeskOptions) {
    this.#options = options
  }

  async claim(leadId: string, staff: StaffMember): Promise<ClaimOutcome> {
    const { leads, clock } = this.#options
    const lead = await leads.find(leadId)
    if (!lead) return { outcome: 'unknown' }
    const text = staffNotices(lead.language).claimed(leadId, staff.name)
    const messages = [this.#toEnterprise(lead, text, `lead:${leadId}:claimed`), ...this.#cardUpdate(leadId, 'claimed')]
    const isFirst = await leads.claim(leadId, staff, clock.now(), messages)
    if (isFirst) this.#options.wake()
    const now = (await leads.find(leadId)) ?? lead
    if (isFirst) return { outcome: 'claimed', lead: now }
    if (now.status === 'closed') return { outcome: 'closed', lead: now }
    return { outcome: now.owner?.id === staff.id ? 'already-yours' : 'taken', lead: now }
  }

  async close(leadId: string, staff: StaffMember): Promise<CloseOutcome> {
    const { leads, clock } = this.#options
    const lead = await leads.find(leadId)
    if (!lead) return { outcome: 'unknown' }
    if (lead.status === 'claimed' && lead.owner?.id !== staff.id) return { outcome: 'not-yours', lead }
    const text = staffNotices(lead.language).closed(leadId)
    const messages = [this.#toEnterprise(lead, text, `lead:${leadId}:closed`), ...this.#cardUpdate(leadId, 'closed')]
    const isFirst = await leads.close(leadId, clock.now(), messages)
    if (isFirst) this.#options.wake()
    return { outcome: isFirst ? 'closed' : 'already-closed', lead: (await leads.find(leadId)) ?? lead }
  }

  async reply(leadId: string, staff: StaffMember, text: string, dedupeKey: string): Promise<RelayOutcome> {
    const { leads } = this.#options
    const lead = await leads.find(leadId)
    if (!lead) return { outcome: 'unknown' }
    if (lead.status === 'closed') return { outcome: 'closed', lead }
    if (lead.status === 'new') return { outcome: 'not-claimed', lead }
    if (lead.owner?.id !== staff.id) return { outcome: 'not-yours', lead }
    const words = staffNotices(lead.language).reply(staff.name, text)
    await leads.post([this.#toEnterprise(lead, words, `lead:${leadId}:reply:${dedupeKey}`)])
    this.#options.wake()
    return { outcome: 'sent', lead }
  }

  leadOfMessage(channel: ChannelName, address: string, externalMessageId: string): Promise<string | undefined> {
    return this.#options.outbox.leadOfMessage(channel, address, externalMessageId)
  }

  #toEnterprise(lead: Lead, text: string, dedupeKey: string): NewOutboundMessage {
    const { channel, address, conversationId } = lead
    return { channel, address, conversationId, leadId: lead.id, content: { type: 'text', text }, dedupeKey }
  }

  #cardUpdate(leadId: string, step: 'claimed' | 'closed'): readonly NewOutboundMessage[] {
    const { staffChatId } = this.#options
    if (!staffChatId) return []
    return [
      {
        channel: 'telegram',
        address: staffChatId,
        leadId,
        content: { type: 'lead-card-update', leadId },
        dedupeKey: `lead:${leadId}:${step}:card`,
      },
    ]
  }
}
