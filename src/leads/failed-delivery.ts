import type { OutboundContent, OutboundMessage } from '../domain/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import type { FailureConsequences } from '../ports/outbox.ts'
import { noticeMessages } from './desk-messages.ts'

const NOTHING: FailureConsequences = { messages: [], steps: [] }

const DEEDS: Readonly<Partial<Record<OutboundContent['type'], string>>> = {
  edit: '企业看到的内容没有更改',
  recall: '消息没有撤回，企业仍能看到',
}

/** Why a message did not arrive, for people who do not know the channel's errors. */
function explain(reason: string): string {
  if (/blocked by the user|bot was blocked/i.test(reason)) return '企业已屏蔽机器人'
  if (/deactivated|chat not found|can't initiate/i.test(reason)) return '企业的账号已停用或无法送达'
  if (/to copy not found/i.test(reason)) return '原消息已被删除'
  if (/message can't be deleted/i.test(reason)) return '发出太久，平台不允许撤回'
  if (/message can't be edited|to edit not found/i.test(reason)) return '平台不允许更改'
  if (/too long to change/i.test(reason)) return '消息过长，分成了几条，无法更改或撤回'
  if (/not enough rights/i.test(reason)) return '机器人没有发送这类内容的权限'
  return '对方渠道拒收'
}

/** When what was to reach an enterprise is given up: its staff are told, and the history says so. */
export async function failedDelivery(
  message: OutboundMessage,
  reason: string,
  { leads, clock }: { readonly leads: LeadStore; readonly clock: Clock },
): Promise<FailureConsequences> {
  const lead = message.leadId ? await leads.find(message.leadId) : undefined
  if (!lead || lead.erasedAt) return NOTHING
  if (message.content.type === 'lead-relay') {
    const text = `⚠️ ${lead.id}：企业的一条消息无法转到这里（${explain(reason)}），请直接与企业联系。`
    return { messages: noticeMessages(lead, text, `failed:${message.id}`, { mentions: [lead.owner] }), steps: [] }
  }
  if (lead.channel !== message.channel || lead.address !== message.address) return NOTHING
  const contact = lead.contact ? '可改用卡片上的联系方式。' : ''
  const what = DEEDS[message.content.type] ?? '有一条消息没有送达企业'
  const text = `⚠️ ${lead.id}：${what}（${explain(reason)}）。${contact}`
  return {
    messages: noticeMessages(lead, text, `failed:${message.id}`, { mentions: [lead.owner] }),
    // Words that could not be changed or taken back did arrive.
    steps: DEEDS[message.content.type]
      ? []
      : [
          {
            leadId: lead.id,
            at: clock.now().toISOString(),
            actor: { type: 'desk' },
            event: { type: 'delivery-failed', reason },
          },
        ],
  }
}
