import type { CannedReply, REPLY_PLACEHOLDERS } from '../domain/desk-rules.ts'
import type { Lead, StaffMember } from '../domain/lead.ts'

type Placeholder = (typeof REPLY_PLACEHOLDERS)[number]

/** What staff see in the place of a value that the lead does not have. */
const LABELS: Readonly<Record<Placeholder, string>> = {
  company: '企业名称',
  name: '联系人',
  id: '编号',
  staff: '工作人员',
  district: '意向区域',
  industry: '行业',
}
const PLACEHOLDER = new RegExp(`\\{(${Object.keys(LABELS).join('|')})\\}`, 'gu')

function filling(placeholder: Placeholder, { id, need, contact }: Lead, staff: StaffMember): string {
  const values: Readonly<Record<Placeholder, string | undefined>> = {
    company: need.company,
    name: contact?.name,
    id,
    staff: staff.name,
    district: need.district,
    industry: need.industry,
  }
  return values[placeholder]?.trim() ?? ''
}

/**
 * A canned reply with the lead's values in it. Values are taken as they are: braces in them stay braces.
 * @returns the text, in which `【企业名称】` and the like stand for what the lead does not say, and these labels
 *   without brackets, each once, in the order of the text.
 */
export function fillReply(
  reply: CannedReply,
  lead: Lead,
  staff: StaffMember,
): { readonly text: string; readonly missing: readonly string[] } {
  const missing = new Set<string>()
  const text = reply.text.replace(PLACEHOLDER, (_, placeholder: Placeholder) => {
    const value = filling(placeholder, lead, staff)
    if (value) return value
    missing.add(LABELS[placeholder])
    return `【${LABELS[placeholder]}】`
  })
  return { text, missing: [...missing] }
}
