import type { Lead, StaffMember } from '../../../src/domain/lead.ts'
import type { ChannelName } from '../../../src/domain/message.ts'
import type { ClaimOutcome, CloseOutcome, RelayOutcome, StaffDesk } from '../../../src/ports/staff-desk.ts'
import { aLead } from './samples.ts'

/** A desk with one lead in memory; throws when asked about anything that it was not told of. */
export class RecordingDesk implements StaffDesk {
  lead: Lead = aLead()
  readonly replies: { readonly text: string; readonly dedupeKey: string }[] = []
  /** Leads by the message that carries them. */
  readonly messages = new Map<string, string>()

  async claim(leadId: string, staff: StaffMember): Promise<ClaimOutcome> {
    if (leadId !== this.lead.id) return { outcome: 'unknown' }
    if (this.lead.status === 'closed') return { outcome: 'closed', lead: this.lead }
    if (this.lead.owner) {
      return { outcome: this.lead.owner.id === staff.id ? 'already-yours' : 'taken', lead: this.lead }
    }
    this.lead = { ...this.lead, status: 'claimed', owner: staff }
    return { outcome: 'claimed', lead: this.lead }
  }

  async close(leadId: string, staff: StaffMember): Promise<CloseOutcome> {
    if (leadId !== this.lead.id) return { outcome: 'unknown' }
    if (this.lead.status === 'closed') return { outcome: 'already-closed', lead: this.lead }
    if (this.lead.owner && this.lead.owner.id !== staff.id) return { outcome: 'not-yours', lead: this.lead }
    this.lead = { ...this.lead, status: 'closed' }
    return { outcome: 'closed', lead: this.lead }
  }

  async reply(leadId: string, staff: StaffMember, text: string, dedupeKey: string): Promise<RelayOutcome> {
    if (leadId !== this.lead.id) return { outcome: 'unknown' }
    if (this.lead.status === 'closed') return { outcome: 'closed', lead: this.lead }
    if (!this.lead.owner) return { outcome: 'not-claimed', lead: this.lead }
    if (this.lead.owner.id !== staff.id) return { outcome: 'not-yours', lead: this.lead }
    if (!this.replies.some((reply) => reply.dedupeKey === dedupeKey)) this.replies.push({ text, dedupeKey })
    return { outcome: 'sent', lead: this.lead }
  }

  async leadOfMessage(channel: ChannelName, address: string, externalMessageId: string): Promise<string | undefined> {
    return this.messages.get(`${channel} ${address} ${externalMessageId}`)
  }
}
