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

/** While staff have the word: the person's words go to them and the assistant is silent. */
export function passToStaff({ state, text, attachment }: Turn, leadId: string): TurnDecision {
  const words = [...(attachment ? [`[${ATTACHMENT_NAMES[attachment]}]`] : []), ...(text ? [text] : [])].join(' ')
  return {
    state,
    replies: attachment ? [reply(state.language, wordingFor(state.language).attachmentWithStaff)] : [],
    forStaff: words ? [{ type: 'lead-relay', leadId, text: words }] : [],
  }
}
