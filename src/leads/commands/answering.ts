import { createHash } from 'node:crypto'
import { isOwned, type Lead } from '../../domain/lead.ts'
import type { LeadStore } from '../../ports/lead-store.ts'
import { fillReply } from '../canned-reply.ts'
import { maskContactsIn } from '../mask-words.ts'
import { outcomeText } from './outcome-text.ts'
import {
  readLead,
  type StaffAnswer,
  type StaffCommand,
  type StaffRequest,
  type StaffServices,
  whichLead,
} from './staff-command.ts'

const SEND_LABEL = '发送给企业'

/** Short enough for the data of a button. */
const draftIdOf = (operation: string): string => createHash('sha256').update(operation).digest('base64url').slice(0, 12)

/** Words that wait for a press before they go to the enterprise. */
async function proposal(
  lead: Lead,
  text: string,
  hint: string,
  { operation }: StaffRequest,
  { leads, clock }: StaffServices,
): Promise<StaffAnswer> {
  const id = draftIdOf(operation)
  await leads.saveDraft({ id, leadId: lead.id, text, createdAt: clock.now().toISOString() })
  // Asked for again after a crash, the first draft stands: it is the one that staff may have seen.
  const kept = (await leads.findDraft(id))?.text ?? text
  return {
    text: `${hint}\n\n${kept}`,
    buttons: [[{ label: SEND_LABEL, action: { type: 'send', draftId: id } }]],
    leadId: lead.id,
  }
}

/** What the enterprise asked last that staff have to answer; it is shown to the group, so without ways to be reached. */
async function openQuestion(lead: Lead, leads: Pick<LeadStore, 'history'>): Promise<string | undefined> {
  const said = (await leads.history(lead.id)).findLast(({ event }) => event.type === 'enterprise-message' && event.text)
  const question = said?.event.type === 'enterprise-message' ? said.event.text : lead.question
  return question && maskContactsIn(question)
}

export const draftCommand: StaffCommand = {
  description: '拟答复草稿（不会自动发送）',
  usage: '/draft 或 /draft 问题',
  isSlow: true,
  async run(request, services) {
    const { leads, drafter } = services
    const { leadId, rest } = readLead(request)
    const lead = leadId ? await leads.find(leadId) : undefined
    if (!lead) return whichLead('/draft 问题')
    const question = rest || (await openQuestion(lead, leads))
    if (!question)
      return { text: `${lead.id} 没有待答的问题。请写明，例如 /draft 武清有哪些冷链园区？`, leadId: lead.id }
    const text = await drafter.draft(question, lead.language)
    if (!text)
      return { text: `知识库里没有“${question}”的依据，无法拟稿。可用 /search 查找相近内容。`, leadId: lead.id }
    return proposal(lead, text, `${lead.id} 答复草稿，仅内部可见。请核对后发送，或自行改写后回复。`, request, services)
  },
}

export const searchCommand: StaffCommand = {
  description: '查知识库（仅内部可见）',
  usage: '/search 武清 冷链',
  isSlow: true,
  async run({ argument }, { drafter }) {
    return { text: argument ? await drafter.search(argument) : '请写明要查什么，例如 /search 武清 冷链。' }
  },
}

export const replyCommand: StaffCommand = {
  description: '常用答复',
  usage: '/reply 名称',
  async run(request, services) {
    const { leads, rules } = services
    const { leadId, rest } = readLead(request)
    const listed = rules.replies.map(({ name, text }) => `· ${name}：${text}`).join('\n')
    const reply = rules.replies.find(({ name }) => name === rest)
    if (!reply) return { text: listed ? `常用答复，用 /reply 名称 选用：\n${listed}` : '规则文件里没有常用答复。' }
    const lead = leadId ? await leads.find(leadId) : undefined
    if (!lead) return whichLead(`/reply ${reply.name}`)
    if (!isOwned(lead)) return { text: `请先认领 ${lead.id}。`, leadId: lead.id }
    const { text, missing } = fillReply(reply, lead, request.staff)
    const heading = `${lead.id} 常用答复“${reply.name}”，仅内部可见。`
    if (missing.length > 0) {
      return { text: `${heading}缺少：${missing.join('、')}。请补充后自行回复。\n\n${text}`, leadId: lead.id }
    }
    return proposal(lead, text, `${heading}请核对后发送。`, request, services)
  },
}

export const recallCommand: StaffCommand = {
  description: '撤回已发给企业的消息',
  usage: '回复自己发出的那条消息，发送 /recall',
  async run(request, { desk }) {
    if (!request.repliedSource) return { text: '请回复您要撤回的那条消息，发送 /recall。' }
    return { text: outcomeText(await desk.recallReply(request.repliedSource, request), ({ id }) => `${id}：已撤回。`) }
  },
}
