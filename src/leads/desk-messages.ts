import type { Lead, StaffMember } from '../domain/lead.ts'
import type { LeadEventName, OutboundContent, StaffButton } from '../domain/message.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { DeskSettings } from './desk-context.ts'
import { leadAsData } from './lead-data.ts'

/** Where messages for other systems go; the address itself is the channel's. */
const EVENTS_ADDRESS = 'lead-events'

/** Something for the enterprise of a lead, on the channel it came by. */
export const toEnterprise = (
  { channel, address, conversationId, id }: Lead,
  content: OutboundContent,
  key: string,
  source?: string,
): NewOutboundMessage => ({
  channel,
  address,
  conversationId,
  leadId: id,
  content,
  dedupeKey: `lead:${id}:${key}`,
  ...(source ? { source } : {}),
})

/** Something for the staff of a lead's group; nothing where there is no group. */
export const toStaff = (
  { id, place }: Pick<Lead, 'id' | 'place'>,
  content: OutboundContent,
  key: string,
  source?: string,
): readonly NewOutboundMessage[] =>
  place
    ? [
        {
          channel: 'telegram',
          address: place.chatId,
          leadId: id,
          content,
          dedupeKey: `staff:${id}:${key}`,
          ...(source ? { source } : {}),
        },
      ]
    : []

/** Brings the lead's card up to date, whatever it shows then. */
export const cardMessages = (lead: Pick<Lead, 'id' | 'place'>, key: string): readonly NewOutboundMessage[] =>
  toStaff(lead, { type: 'lead-card', leadId: lead.id }, `card:${key}`)

interface NoticeOptions {
  readonly mentions?: readonly (StaffMember | undefined)[]
  readonly buttons?: readonly (readonly StaffButton[])[]
}

/** What the desk says about a lead in its thread. */
export function noticeMessages(
  lead: Pick<Lead, 'id' | 'place'>,
  text: string,
  key: string,
  { mentions = [], buttons }: NoticeOptions = {},
): readonly NewOutboundMessage[] {
  const named = mentions.filter((one) => one !== undefined)
  const content = {
    type: 'staff-notice',
    leadId: lead.id,
    text,
    ...(named.length > 0 ? { mentions: named } : {}),
    ...(buttons ? { buttons } : {}),
  } as const
  return toStaff(lead, content, key)
}

/** What happened, for the system that follows; nothing where none does. */
export function eventMessages(
  settings: DeskSettings,
  lead: Lead,
  name: LeadEventName,
  at: Date,
  key: string,
  more: Readonly<Record<string, unknown>> = {},
): readonly NewOutboundMessage[] {
  if (!settings.sendsEvents) return []
  // The version is known only once the change is stored; who needs it asks for the lead.
  const { version: _version, ...data } = leadAsData(lead)
  const payload = { type: name, timestamp: at.toISOString(), data: { lead: data, ...more } }
  return [
    {
      channel: 'events',
      address: EVENTS_ADDRESS,
      leadId: lead.id,
      content: { type: 'lead-event', leadId: lead.id, payload },
      dedupeKey: `event:${lead.id}:${name}:${key}`,
    },
  ]
}
