import { hasEnded, isOwned, type Lead } from '../../domain/lead.ts'
import type { OutboundContent } from '../../domain/message.ts'
import type { StaffWords } from '../../ports/staff-desk.ts'
import { type Decision, type DeskContext, nameOf } from '../desk-context.ts'
import { cardMessages, eventMessages, noticeMessages, toEnterprise } from '../desk-messages.ts'
import { topicsTouched } from '../relevance.ts'
import { staffNotices } from '../staff-notices.ts'
import { followUpTimer } from '../waiting-timers.ts'
import { step } from './own.ts'

function contentOf({ id: leadId, language }: Lead, { text, media }: StaffWords, staff: string): OutboundContent {
  const wording = staffNotices(language)
  const said = wording.reply(leadId, staff, text).trim()
  return media ? { type: 'media', caption: said, media } : { type: 'text', text: said }
}

/** What answers the open question may serve others; staff decide whether it does. */
function faqOffer(lead: Lead, { now, operation }: DeskContext): ReturnType<typeof noticeMessages> {
  const action = { type: 'faq', leadId: lead.id, saidAt: now.getTime() } as const
  const text = `${lead.id}：答复已发给企业。如对其他企业也适用，可存为常见问题，审核后进入知识库。`
  return noticeMessages(lead, text, `${operation}:faq`, { buttons: [[{ label: '存为常见问题', action }]] })
}

/** Sends the owner's words to the enterprise; with the first of them the lead counts as contacted. */
export function reply(lead: Lead, words: StaffWords, context: DeskContext): Decision {
  const { settings, now, by, operation } = context
  if (lead.erasedAt) return 'erased'
  if (hasEnded(lead)) return 'ended'
  if (!isOwned(lead)) return 'not-claimed'
  if (by.type !== 'staff' || lead.owner?.id !== by.id) return 'not-yours'
  if (words.media && lead.channel !== 'telegram') {
    const { media: _media, asText, ...plain } = words
    return asText ? reply(lead, { ...plain, text: asText }, context) : 'text-only'
  }
  const at = now.toISOString()
  const isFirst = lead.status === 'claimed'
  const next: Lead = {
    ...lead,
    status: isFirst ? 'contacted' : lead.status,
    firstResponseAt: lead.firstResponseAt ?? at,
    lastActivityAt: at,
  }
  const { text, media, source } = words
  const said = {
    type: 'staff-message',
    touches: topicsTouched(text, lead),
    ...(source ? { source } : {}),
    ...(media ? { attachment: media.attachment } : {}),
    ...(text ? { text } : {}),
  } as const
  return {
    lead: next,
    steps: [
      step(next, context, said),
      ...(isFirst ? [step(next, context, { type: 'status', from: 'claimed', to: 'contacted' })] : []),
    ],
    messages: [
      toEnterprise(next, contentOf(lead, words, nameOf(by)), operation, source),
      ...(isFirst ? cardMessages(next, operation) : []),
      ...(said.touches.includes('question') ? faqOffer(next, context) : []),
      ...eventMessages(settings, next, 'lead.message', now, operation, { direction: 'to-enterprise' }),
    ],
    timers: [followUpTimer(next, settings.rules, at)],
  }
}
