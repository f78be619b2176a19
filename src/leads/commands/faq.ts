import { faqFrom } from '../faq-words.ts'
import type { StaffRequest, StaffServices } from './staff-command.ts'
import type { PressResult } from './staff-press.ts'

/**
 * Makes a draft of a staff answer for maintainers; pressed again, it is the same draft with the words as they are now.
 * Only the chat that the lead is shown in may do so.
 */
export async function saveFaq(
  leadId: string,
  saidAt: number,
  { chatId }: StaffRequest,
  services: StaffServices,
): Promise<PressResult> {
  const { leads, faq } = services
  const lead = await leads.find(leadId)
  if (lead?.place && lead.place.chatId !== chatId) {
    return { notice: '该线索不在本群，未能保存。请在线索所在的群里操作。', isAlert: true }
  }
  const words = lead && faqFrom(lead, await leads.history(leadId), saidAt)
  if (!words) return { notice: '这条答复已撤回、已删除，或没有对应的问题，未能保存。', isAlert: true }
  const { id, question, answer, expires, state } = await faq.add(words)
  if (state !== 'draft') return { notice: `常见问题草稿 ${id} 已由维护人员审核，未作更改。`, isAlert: true }
  const text = [
    `已存为常见问题草稿 ${id}，待维护人员审核后进入知识库，有效期至 ${expires}。`,
    '请检查其中没有企业信息：',
    `问：${question}`,
    `答：${answer}`,
  ].join('\n')
  return { notice: `已存为常见问题草稿 ${id}。`, isAlert: false, answer: { text, leadId } }
}
