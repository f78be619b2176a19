import { faqFrom } from '../faq-words.ts'
import type { StaffServices } from './staff-command.ts'
import type { PressResult } from './staff-press.ts'

/** Makes a draft of a staff answer for maintainers; pressed twice, it is one. */
export async function saveFaq(leadId: string, saidAt: number, services: StaffServices): Promise<PressResult> {
  const { leads, faq } = services
  const lead = await leads.find(leadId)
  const words = lead && faqFrom(lead, await leads.history(leadId), saidAt)
  if (!words) return { notice: '这条答复已撤回、已删除，或没有对应的问题，未能保存。', isAlert: true }
  const { id, question, answer, expires } = await faq.add(words)
  const text = [
    `已存为常见问题草稿 ${id}，待维护人员审核后进入知识库，有效期至 ${expires}。`,
    '请检查其中没有企业信息：',
    `问：${question}`,
    `答：${answer}`,
  ].join('\n')
  return { notice: `已存为常见问题草稿 ${id}。`, isAlert: false, answer: { text, leadId } }
}
