import type { Lead } from '../domain/lead.ts'
import type { DeskSettings } from '../leads/desk-context.ts'
import { type EnterpriseWords, passToStaff } from '../leads/enterprise-words.ts'
import { reply } from './reply.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { wordingFor } from './wording-for.ts'

/** How staff, who read Chinese, see what cannot be passed on. */
const ATTACHMENT_NAMES = {
  photo: '图片',
  voice: '语音',
  video: '视频',
  sticker: '表情',
  location: '位置',
  document: '文件',
  contact: '名片',
  other: '其他附件',
} as const

/** What a turn says to staff; an attachment that its channel cannot hand on is named in words. */
function wordsOf({ text, attachment, message }: Turn): EnterpriseWords {
  const source = message && `telegram:${message.address}:${message.id}`
  const more = { ...(source ? { source } : {}), ...(message?.isEdit ? { isEdit: true } : {}) }
  if (attachment && message) {
    return { text, media: { attachment, address: message.address, messageId: message.id }, ...more }
  }
  return {
    text: [...(attachment ? [`[${ATTACHMENT_NAMES[attachment]}]`] : []), ...(text ? [text] : [])].join(' '),
    ...more,
  }
}

/** While staff have the word, or are to have it: the person's words go to them under its lead. */
export function passOn(
  turn: Turn,
  lead: Lead,
  desk: DeskSettings,
  text = turn.text,
): Omit<TurnDecision, 'state' | 'replies'> {
  const { messages, steps, timers } = passToStaff(lead, wordsOf({ ...turn, text }), desk, turn.at, turn.key)
  return { forStaff: messages, leadSteps: steps, timers }
}

/** A person has the case: the assistant is silent, and says only what staff will not see. */
export function talkToStaff(turn: Turn, lead: Lead, desk: DeskSettings): TurnDecision {
  const { state, attachment, message } = turn
  const isLost = attachment && !message
  return {
    state,
    replies: isLost ? [reply(state.language, wordingFor(state.language).attachmentWithStaff)] : [],
    ...passOn(turn, lead, desk),
  }
}
