import { type CardLine, leadCardLines } from '../../conversation/lead-card.ts'
import { hasEnded, type Lead, type StaffMember } from '../../domain/lead.ts'
import type { StaffButton } from '../../domain/message.ts'
import { STATUS_NAMES } from '../../leads/status-names.ts'
import type { LeadPacket } from '../../ports/lead-packets.ts'
import { boldRun, linkRun, mentionRun, plainRun, type Run, shorten } from './formatted-text.ts'
import { staffKeyboard } from './keyboards.ts'
import type { RenderedMessage } from './message-sender.ts'
import { CARD_HINT } from './staff-wording.ts'

/** A card is one message whatever the enterprise wrote: its lines share this much. */
const CARD_LENGTH = 3_600
const SHORTEST_LINE = 60

/** What can be done with a lead from its card. */
export function cardButtons(lead: Lead): readonly (readonly StaffButton[])[] {
  const { id: leadId, status } = lead
  if (lead.erasedAt || lead.mergedInto) return []
  if (hasEnded(lead)) return [[{ label: '重新开启', action: { type: 'reopen', leadId } }]]
  if (status === 'new') {
    return [
      [{ label: '认领', action: { type: 'claim', leadId } }],
      [{ label: '办结', action: { type: 'end', leadId, status: 'closed' } }],
    ]
  }
  const stages = (['contacted', 'visiting', 'negotiating'] as const).filter((stage) => stage !== status)
  return [
    stages.map((stage) => ({ label: STATUS_NAMES[stage], action: { type: 'status', leadId, status: stage } as const })),
    [
      ...(status === 'claimed'
        ? []
        : [{ label: '已签约', action: { type: 'status', leadId, status: 'signed' } } as const]),
      { label: '未落地', action: { type: 'end', leadId, status: 'lost' } },
      { label: '办结', action: { type: 'end', leadId, status: 'closed' } },
    ],
    [
      { label: '拟答复草稿', action: { type: 'draft', leadId } },
      { label: '释放', action: { type: 'release', leadId } },
    ],
  ]
}

/** Each line as long as the card allows: short lines leave their share to long ones. */
function fitted(lines: readonly CardLine[]): readonly CardLine[] {
  let left = CARD_LENGTH
  const ascending = lines.map(({ text }) => text.length).sort((one, other) => one - other)
  let limit = CARD_LENGTH
  for (const [index, length] of ascending.entries()) {
    limit = Math.floor(left / (ascending.length - index))
    if (length > limit) break
    left -= length
  }
  return lines.map((line) => ({ ...line, text: shorten(line.text, Math.max(SHORTEST_LINE, limit)) }))
}

/** The staff's card of a lead as it is now, with what can be done next. */
export function renderCard(packet: LeadPacket): RenderedMessage {
  const { lead } = packet
  const [heading, ...lines] = leadCardLines(packet)
  const body = fitted(lines).flatMap((line): Run[] => [plainRun('\n'), linkRun(line.text, line.url)])
  const isOpen = !hasEnded(lead) && lead.status !== 'new'
  const buttons = cardButtons(lead)
  return {
    content: [boldRun(heading?.text ?? lead.id), ...body, ...(isOpen ? [plainRun(`\n\n${CARD_HINT}`)] : [])],
    ...(buttons.length > 0 ? { keyboard: staffKeyboard(buttons) } : {}),
  }
}

/** The name of a lead's topic; without the enterprise once it had its data erased. */
export const topicTitle = ({ id, need, erasedAt }: Lead): string =>
  [id, erasedAt ? undefined : need.company].filter(Boolean).join(' ')

/** What the enterprise wrote, for the staff member who has its lead. */
export const renderRelay = (lead: Lead, text: string): RenderedMessage => ({
  content: [boldRun(relayHeading(lead)), plainRun(`\n${text}`)],
})

export const relayHeading = ({ id, need }: Lead): string => [id, need.company].filter(Boolean).join(' · ')

/** What the desk says, with those named whom it wants to see it. */
export const renderNotice = (
  text: string,
  mentions: readonly StaffMember[] = [],
  buttons: readonly (readonly StaffButton[])[] = [],
): RenderedMessage => ({
  content: [...mentions.flatMap((staff): Run[] => [mentionRun(staff.name, staff.id), plainRun(' ')]), plainRun(text)],
  ...(buttons.length > 0 ? { keyboard: staffKeyboard(buttons) } : {}),
})
